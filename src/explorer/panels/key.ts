import { drawn, speech } from '#interface';
import { speakerKey } from '../../model/speaker.ts';
import { inDigits } from '../../site/number.ts';
import { addOptions, createListeners, part, stamp } from '../dom.ts';
import { HUES } from '../palette.ts';
import { BACKBONE_LIMIT, isFiltered } from '../select.ts';
import type { Derived, Session } from '../session.ts';
import type { COLOUR_BY, COMPARISONS, ExplorerState } from '../state.ts';

/** The key as filter: its rows and fields follow the state and set it. */
export function mountKey(element: HTMLElement, session: Session): () => void {
  const { store, graph } = session;
  const { payload } = graph;
  const form = part<HTMLFormElement>(element, '[data-key-form]');
  const { on, dispose } = createListeners();
  const field = <Kind extends HTMLInputElement | HTMLSelectElement = HTMLSelectElement>(name: string) =>
    part<Kind>(form, `[name="${name}"]`);
  const boxes = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const slider = field<HTMLInputElement>('connections');

  addOptions(
    field('document'),
    payload.documents.map(({ id, title }) => [id, title]),
  );
  addOptions(
    field('speaker'),
    payload.speakers.map(({ id, name }) => [speakerKey(id, name), name]),
  );
  const dates = [...new Set(payload.documents.flatMap(({ published }) => published ?? []))].sort();
  part(form, '[data-dates]').hidden = dates.length < 2;
  for (const name of ['since', 'until']) {
    addOptions(
      field(name),
      dates.map((date) => [date, date]),
    );
  }
  fillComparisons(field('compare'), payload.documents);

  const read: Readonly<Record<string, () => Partial<ExplorerState>>> = {
    topics: () => ({ topics: checked(boxes('topics')) }),
    kinds: () => ({ kinds: checked(boxes('kinds')) }),
    links: () => {
      const [only, ...more] = checked(boxes('links'));
      return { links: only && !more.length ? (only as 'asserted' | 'comention') : 'all' };
    },
    disputed: () => ({ disputed: field<HTMLInputElement>('disputed').checked }),
    connections: () => ({ connections: Number(slider.value) }),
    document: () => ({ document: field('document').value || null, against: null, compare: 'both' }),
    compare: () => {
      const [compare, against] = field('compare').value.split(':', 2);
      return { compare: (compare || 'both') as (typeof COMPARISONS)[number], against: against || null };
    },
    speaker: () => ({ speaker: field('speaker').value || null }),
    since: () => ({ since: field('since').value || null }),
    until: () => ({ until: field('until').value || null }),
    steps: () => ({ steps: Number(field('steps').value) }),
    colour: () => ({ colour: field('colour').value as (typeof COLOUR_BY)[number] }),
  };
  on(form, 'input', ({ target }) => {
    const name = (target as HTMLInputElement).name;
    const patch = read[name]?.();
    if (patch) store.set(patch);
    const { visible } = session.derived();
    session.speech.set(speech.drawn(visible.nodeCount, visible.edges.length));
    // A list with nothing left in it means everything again, and the boxes have to say so.
    follow(session.derived());
  });
  on(form, 'click', ({ target }) => {
    const button = (target as Element).closest('[data-only]');
    const box = button?.parentElement?.querySelector('input');
    if (!box) return;
    const name = box.name as 'topics' | 'kinds';
    const alone = store.get()[name].length === 1 && store.get()[name][0] === box.value;
    store.set({ [name]: alone ? [] : [box.value] });
  });
  on(form, 'submit', (event) => event.preventDefault());

  function follow({ state, visible, grouping, selection }: Derived): void {
    for (const name of ['topics', 'kinds'] as const) {
      for (const box of boxes(name)) box.checked = !state[name].length || state[name].includes(box.value);
    }
    for (const box of boxes('links')) box.checked = state.links === 'all' || state.links === box.value;
    field<HTMLInputElement>('disputed').checked = state.disputed;
    slider.max = String(visible.passing);
    slider.value = String(visible.edges.length);
    slider.disabled = visible.passing === 0;
    const shown = drawn.someOf(inDigits(visible.edges.length), inDigits(visible.passing));
    const backbone = state.connections === null && !isFiltered(state);
    part(form, '[data-drawn]').textContent = backbone
      ? drawn.backbone(shown, graph.backboneCount > BACKBONE_LIMIT)
      : drawn.connections(shown);
    put('document', state.document ?? '');
    part(form, '[data-of-that]').hidden = state.document === null;
    put('compare', state.compare + (state.against ? `:${state.against}` : ''));
    put('speaker', state.speaker ?? '');
    put('since', state.since ?? '');
    put('until', state.until ?? '');
    put('steps', String(state.steps));
    field('steps').disabled = !selection || selection.node < 0;
    put('colour', state.colour);
    const colours = part(form, '[data-colours]');
    colours.hidden = state.colour === 'topic' || state.colour === 'kind';
    colours.replaceChildren(
      ...(colours.hidden ? [] : grouping.groups).map(({ label, hue, count }) => {
        const row = stamp(form, '[data-colour-row]');
        part(row, '.swatch').classList.add(`hue-${hue + 1}`);
        part(row, '.key-name').textContent = label;
        part(row, '.figures').textContent = inDigits(count);
        return row;
      }),
    );
    if (element.dataset.colour === state.colour) return;
    element.dataset.colour = state.colour;
    for (const box of boxes('kinds')) {
      const hue = state.colour === 'kind' ? (payload.kinds.indexOf(box.value) % HUES) + 1 : 0;
      box.parentElement?.querySelector('.kind')?.setAttribute('class', `kind kind-${box.value} hue-${hue}`);
    }
  }
  /** To set what is set already would make the browser style hundreds of options anew. */
  function put(name: string, value: string): void {
    if (field(name).value !== value) field(name).value = value;
  }
  const unsubscribe = session.subscribe(follow);
  follow(session.derived());
  return () => {
    unsubscribe();
    dispose();
  };
}

/** Values of the boxes that are on; none where all or no box is on, which both mean everything. */
function checked(boxes: readonly HTMLInputElement[]): string[] {
  const on = boxes.filter((box) => box.checked).map((box) => box.value);
  return on.length === boxes.length ? [] : on.sort();
}

function fillComparisons(
  select: HTMLSelectElement,
  documents: readonly { readonly id: string; readonly title: string }[],
): void {
  addOptions(select, [
    ['both', drawn.comparisons.everything],
    ['first', drawn.comparisons.alone],
    ...documents.map(({ id, title }) => [`both:${id}`, drawn.comparisons.shared(title)] as const),
    ...documents.map(({ id, title }) => [`first:${id}`, drawn.comparisons.notIn(title)] as const),
  ]);
}
