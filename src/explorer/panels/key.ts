import { drawn, speech } from '#interface';
import type { GraphPayload } from '../../model/graph-payload.ts';
import { speakerKey } from '../../model/speaker.ts';
import { inDigits } from '../../site/number.ts';
import { addOptions, createListeners, part, stamp } from '../dom.ts';
import type { AtlasGraph } from '../graph.ts';
import { HUES } from '../palette.ts';
import { BACKBONE_LIMIT, isFiltered } from '../select.ts';
import type { Derived, Session } from '../session.ts';
import type { COLOUR_BY, COMPARISONS, ExplorerState } from '../state.ts';

/** The key as filter: its rows and fields follow the state and set it. */
export function mountKey(element: HTMLElement, session: Session): () => void {
  const { store } = session;
  const form = part<HTMLFormElement>(element, '[data-key-form]');
  const { on, until, dispose } = createListeners();
  fillChoices(form, session.graph.payload);
  const follow = (derived: Derived) => {
    showFilters(form, session.graph, derived);
    showColours(element, form, session.graph, derived);
  };
  on(form, 'input', ({ target }) => {
    const patch = FIELDS[(target as HTMLInputElement).name]?.(form);
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
  until(session.subscribe(follow));
  follow(session.derived());
  return dispose;
}

/** What each field says of the state. */
const FIELDS: Readonly<Record<string, (form: HTMLFormElement) => Partial<ExplorerState>>> = {
  topics: (form) => ({ topics: checked(boxes(form, 'topics')) }),
  kinds: (form) => ({ kinds: checked(boxes(form, 'kinds')) }),
  links: (form) => {
    const [only, ...more] = checked(boxes(form, 'links'));
    return { links: only && !more.length ? (only as 'asserted' | 'comention') : 'all' };
  },
  disputed: (form) => ({ disputed: field<HTMLInputElement>(form, 'disputed').checked }),
  connections: (form) => ({ connections: Number(field(form, 'connections').value) }),
  document: (form) => ({ document: field(form, 'document').value || null, against: null, compare: 'both' }),
  compare: (form) => {
    const [compare, against] = field(form, 'compare').value.split(':', 2);
    return { compare: (compare || 'both') as (typeof COMPARISONS)[number], against: against || null };
  },
  speaker: (form) => ({ speaker: field(form, 'speaker').value || null }),
  since: (form) => ({ since: field(form, 'since').value || null }),
  until: (form) => ({ until: field(form, 'until').value || null }),
  steps: (form) => ({ steps: Number(field(form, 'steps').value) }),
  colour: (form) => ({ colour: field(form, 'colour').value as (typeof COLOUR_BY)[number] }),
};

function field<Kind extends HTMLInputElement | HTMLSelectElement = HTMLSelectElement>(form: Element, name: string) {
  return part<Kind>(form, `[name="${name}"]`);
}

function boxes(form: Element, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}

/** Fills the selects with the documents, speakers and dates of this atlas. */
function fillChoices(form: HTMLFormElement, { documents, speakers }: GraphPayload): void {
  const titles = documents.map(({ id, title }) => [id, title] as const);
  addOptions(field(form, 'document'), titles);
  addOptions(
    field(form, 'speaker'),
    speakers.map(({ id, name }) => [speakerKey(id, name), name]),
  );
  const dates = [...new Set(documents.flatMap(({ published }) => published ?? []))].sort();
  part(form, '[data-dates]').hidden = dates.length < 2;
  for (const name of ['since', 'until']) {
    addOptions(
      field(form, name),
      dates.map((date) => [date, date]),
    );
  }
  addOptions(field(form, 'compare'), [
    ['both', drawn.comparisons.everything],
    ['first', drawn.comparisons.alone],
    ...titles.map(([id, title]) => [`both:${id}`, drawn.comparisons.shared(title)] as const),
    ...titles.map(([id, title]) => [`first:${id}`, drawn.comparisons.notIn(title)] as const),
  ]);
}

/** Sets the fields to what the state has. */
function showFilters(form: HTMLFormElement, graph: AtlasGraph, { state, visible, selection }: Derived): void {
  for (const name of ['topics', 'kinds'] as const) {
    for (const box of boxes(form, name)) box.checked = !state[name].length || state[name].includes(box.value);
  }
  for (const box of boxes(form, 'links')) box.checked = state.links === 'all' || state.links === box.value;
  field<HTMLInputElement>(form, 'disputed').checked = state.disputed;
  const slider = field<HTMLInputElement>(form, 'connections');
  slider.max = String(visible.passing);
  slider.value = String(visible.edges.length);
  slider.disabled = visible.passing === 0;
  const shown = drawn.someOf(inDigits(visible.edges.length), inDigits(visible.passing));
  const backbone = state.connections === null && !isFiltered(state);
  part(form, '[data-drawn]').textContent = backbone
    ? drawn.backbone(shown, graph.backboneCount > BACKBONE_LIMIT)
    : drawn.connections(shown);
  part(form, '[data-of-that]').hidden = state.document === null;
  field(form, 'steps').disabled = !selection || selection.node < 0;
  const values: Readonly<Record<string, string>> = {
    document: state.document ?? '',
    compare: state.compare + (state.against ? `:${state.against}` : ''),
    speaker: state.speaker ?? '',
    since: state.since ?? '',
    until: state.until ?? '',
    steps: String(state.steps),
    colour: state.colour,
  };
  // To set what is set already would make the browser style hundreds of options anew.
  for (const [name, value] of Object.entries(values))
    if (field(form, name).value !== value) field(form, name).value = value;
}

/** Says what the hues mean, where that is neither topic nor kind, whose rows have them. */
function showColours(
  element: HTMLElement,
  form: HTMLFormElement,
  { payload }: AtlasGraph,
  { state, grouping }: Derived,
): void {
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
  for (const box of boxes(form, 'kinds')) {
    const hue = state.colour === 'kind' ? (payload.kinds.indexOf(box.value) % HUES) + 1 : 0;
    box.parentElement?.querySelector('.kind')?.setAttribute('class', `kind kind-${box.value} hue-${hue}`);
  }
}

/** Values of the boxes that are on; none where all or no box is on, which both mean everything. */
function checked(boxes: readonly HTMLInputElement[]): string[] {
  const on = boxes.filter((box) => box.checked).map((box) => box.value);
  return on.length === boxes.length ? [] : on.sort();
}
