import { speech } from '#interface';
import { speakerKey } from '../../model/speaker.ts';
import { addOptions, createListeners, part } from '../dom.ts';
import { QUESTIONS } from '../questions.ts';
import type { Derived, Session } from '../session.ts';
import { type ExplorerState, FIELD_NAMES, INITIAL_STATE, sameValue } from '../state.ts';

/** Fields that a question leaves as they are. */
const KEPT: readonly (keyof ExplorerState)[] = ['select', 'camera', 'view', 'route'];

/**
 * One-click questions: each starts from a clean view. `onPath` opens the form for two ends; `onTwo` shows where the two
 * documents that are compared can be changed.
 */
export function mountQuestions(
  element: HTMLElement,
  session: Session,
  { onPath, onTwo }: { readonly onPath: () => void; readonly onTwo: () => void },
): () => void {
  const { store, graph } = session;
  const { on, until, dispose } = createListeners();
  const toggle = part(element, '[data-questions-toggle]');
  const documents = part<HTMLSelectElement>(element, '[data-ask="document"]');
  const speakers = part<HTMLSelectElement>(element, '[data-ask="speaker"]');
  addOptions(
    part(documents, '[data-documents]'),
    graph.payload.documents.map(({ id, title }) => [id, title]),
  );
  const [document = null, against = null] = graph.payload.largestDocuments.map(
    (row) => graph.payload.documents[row]?.id ?? null,
  );
  for (const option of documents.querySelectorAll<HTMLOptionElement>('[value$=":"]')) option.disabled = !against;
  addOptions(
    speakers,
    graph.payload.speakers.map(({ id, name }) => [speakerKey(id, name), name]),
  );
  const ask = (patch: Partial<ExplorerState>) => {
    open(false);
    const kept = Object.fromEntries(KEPT.map((name) => [name, store.get()[name]]));
    store.set({ ...INITIAL_STATE, ...kept, ...patch });
    const { visible } = session.derived();
    session.speech.set(speech.drawn(visible.nodeCount, visible.edges.length));
  };
  const open = (wanted: boolean) => toggle.setAttribute('aria-expanded', String(wanted));
  on(element, 'click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-question]')?.dataset.question;
    const question = QUESTIONS.find((candidate) => candidate.id === id);
    if (question?.id === 'whole') ask({ select: null, camera: null });
    else if (question?.patch) ask(question.patch);
    else if (question) {
      open(false);
      onPath();
    } else if (target === toggle) open(toggle.getAttribute('aria-expanded') === 'false');
  });
  on(element, 'keydown', (event) => {
    if (event.key !== 'Escape' || toggle.getAttribute('aria-expanded') === 'false') return;
    open(false);
    toggle.focus();
    event.stopPropagation();
  });
  on(element.ownerDocument, 'pointerdown', ({ target }) => {
    if (!element.contains(target as Node)) open(false);
  });
  on(documents, 'change', () => {
    const [compare, two] = documents.value.split(':') as [ExplorerState['compare'], string?];
    if (two === undefined) ask({ document: documents.value || null, compare: documents.value ? 'first' : 'both' });
    else {
      ask({ document, against, compare });
      onTwo();
    }
  });
  on(speakers, 'change', () => ask({ speaker: speakers.value || null }));

  const follow = ({ state }: Derived) => {
    for (const button of element.querySelectorAll<HTMLElement>('[data-question]')) {
      const patch = QUESTIONS.find(({ id }) => id === button.dataset.question)?.patch;
      button.setAttribute('aria-pressed', String(Boolean(patch && answers(state, patch))));
    }
    const alone = state.compare === 'first' && !state.against;
    documents.value = state.against ? `${state.compare}:` : alone ? (state.document ?? '') : '';
    speakers.value = state.speaker ?? '';
    for (const select of [documents, speakers]) select.classList.toggle('answered', select.value !== '');
  };
  until(session.subscribe(follow));
  follow(session.derived());
  return dispose;
}

/** Whether a view is what a question shows. */
function answers(state: ExplorerState, patch: Partial<ExplorerState>): boolean {
  const asked = { ...INITIAL_STATE, ...patch };
  return FIELD_NAMES.every((name) => KEPT.includes(name) || sameValue(state[name], asked[name]));
}
