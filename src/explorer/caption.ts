import { drawn, questions, captions as words } from '#interface';
import { speakerKey } from '../model/speaker.ts';
import { kindWord } from './kinds.ts';
import type { Session } from './session.ts';

/**
 * The question that the view answers, in words: what it is on, then what narrows it, then what its colours mean. Title of
 * the page and of a saved picture.
 */
export function captionOf({ graph, derived }: Session): string {
  const { state, selection, route } = derived();
  const { payload, rows, source, target } = graph;
  const name = (node: number | undefined) => payload.nodes.name[node ?? -1] ?? '';
  const nameOf = (id: string | null) => name(id === null ? undefined : rows.get(id));
  const titleOf = (id: string | null) => payload.documents.find((document) => document.id === id)?.title ?? '';
  const topics = payload.topics.filter(({ id }) => state.topics.includes(id));
  const speaker = payload.speakers.find((one) => speakerKey(one.id, one.name) === state.speaker);
  const on = () => {
    if (state.from !== null && state.to !== null) return words.path(nameOf(state.from), nameOf(state.to));
    if (!selection) return '';
    if (selection.node >= 0) return name(selection.node);
    return drawn.pair(name(source[selection.edge]), name(target[selection.edge]));
  };
  const documents = () => {
    if (state.document === null) return '';
    const [first, second] = [titleOf(state.document), titleOf(state.against)];
    if (state.against === null) return state.compare === 'first' ? words.alone(first) : words.named(first);
    if (state.compare === 'both') return words.shared(first, second);
    return state.compare === 'first' ? words.notIn(first, second) : words.notIn(second, first);
  };
  const parts = [
    on(),
    route && state.route > 0 ? words.route(state.route + 1) : '',
    state.steps > 0 && selection ? words.steps(state.steps) : '',
    topics.map((topic) => topic.name).join(words.or),
    state.kinds.map(kindWord).join(words.or),
    documents(),
    speaker ? words.spoken(speaker.name) : '',
    state.since === null ? '' : words.since(state.since),
    state.until === null ? '' : words.until(state.until),
    state.links === 'all' ? '' : state.links === 'asserted' ? questions.asked.asserted : drawn.together,
    state.disputed ? questions.asked.disputed : '',
  ].filter(Boolean);
  const coloured =
    state.colour === 'topic'
      ? []
      : [state.colour === 'community' ? questions.asked.communities : words.coloured[state.colour]];
  return [...(parts.length ? parts : [questions.asked.whole]), ...coloured].join(words.and);
}
