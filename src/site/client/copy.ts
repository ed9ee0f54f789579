import { sentenceTools as t } from '#interface';

/** Lets a button copy a text, made when it is pressed, and say for a moment whether it could. */
export function copyOnClick(button: HTMLButtonElement, text: () => string | null): void {
  const label = button.textContent;
  button.addEventListener('click', async () => {
    const words = text();
    if (words === null) return;
    try {
      await navigator.clipboard.writeText(words);
      button.textContent = t.copied;
    } catch {
      button.textContent = t.forbidden;
    }
    setTimeout(() => {
      button.textContent = label;
    }, 1600);
  });
}
