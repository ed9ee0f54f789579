import { addOptions, createListeners, part } from '../dom.ts';
import { QUESTIONS } from '../questions.ts';
import { speakerKey } from '../select.ts';
import type { Derived, Session } from '../session.ts';
import { type ExplorerState, INITIAL_STATE, sameValue } from '../state.ts';

/** Fields that a question leaves as they are. */
const KEPT: readonly (keyof ExplorerState)[] = ['select', 'camera', 'view', 'route'];

/** One-click questions: each starts from a clean view. `onPath` opens the form for two ends. */
export function mountQuestions(element: HTMLElement, session: Session, onPath: () => void): () => void {
  const { store, graph } = session;
  const { on, dispose } = createListeners();
  const documents = part<HTMLSelectElement>(element, '[data-ask="document"]');
  const speakers = part<HTMLSelectElement>(element, '[data-ask="speaker"]');
  addOptions(
    documents,
    graph.payload.documents.map(({ id, title }) => [id, title]),
  );
  addOptions(
    speakers,
    graph.payload.speakers.map((speaker) => [speakerKey(speaker), speaker.name]),
  );
  const ask = (patch: Partial<ExplorerState>) => {
    const kept = Object.fromEntries(KEPT.map((name) => [name, store.get()[name]]));
    store.set({ ...INITIAL_STATE, ...kept, ...patch });
    const { visible } = session.derived();
    session.speech.set(`${visible.nodeCount} entities and ${visible.edges.length} connections drawn`);
  };
  on(element, 'click', ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-question]')?.dataset.question;
    const question = QUESTIONS.find((candidate) => candidate.id === id);
    if (question?.id === 'whole') ask({ select: null, camera: null });
    else if (question?.patch) ask(question.patch);
    else if (question) onPath();
  });
  on(documents, 'change', () =>
    ask({ document: documents.value || null, compare: documents.value ? 'first' : 'both' }),
  );
  on(speakers, 'change', () => ask({ speaker: speakers.value || null }));

  const follow = ({ state }: Derived) => {
    for (const button of element.querySelectorAll<HTMLElement>('[data-question]')) {
      const patch = QUESTIONS.find(({ id }) => id === button.dataset.question)?.patch;
      const answered =
        patch &&
        (Object.keys(INITIAL_STATE) as (keyof ExplorerState)[])
          .filter((name) => !KEPT.includes(name))
          .every((name) => sameValue(state[name], { ...INITIAL_STATE, ...patch }[name]));
      button.setAttribute('aria-pressed', String(Boolean(answered)));
    }
    documents.value = state.compare === 'first' && !state.against ? (state.document ?? '') : '';
    speakers.value = state.speaker ?? '';
    for (const select of [documents, speakers]) select.classList.toggle('answered', select.value !== '');
  };
  const unsubscribe = session.subscribe(follow);
  follow(session.derived());
  return () => {
    unsubscribe();
    dispose();
  };
}
