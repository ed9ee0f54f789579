import { createListeners, part } from '../dom.ts';
import type { Session } from '../session.ts';

/** The live region, and the notice that a reader can close. */
export function mountMessages(root: HTMLElement, session: Session): () => void {
  const speech = part(root, '[data-speech]');
  const { on, until, dispose } = createListeners();
  const show = (words: string) => showNotice(root, words);
  until(
    session.speech.subscribe((words) => {
      speech.textContent = words;
    }),
    session.notice.subscribe(show),
  );
  on(part(root, '[data-notice] button'), 'click', () => session.notice.set(''));
  show(session.notice.get());
  return dispose;
}

/** Writes the notice; an empty one goes away. */
export function showNotice(root: HTMLElement, words: string): void {
  const notice = part(root, '[data-notice]');
  notice.hidden = words === '';
  part(notice, 'span').textContent = words;
}
