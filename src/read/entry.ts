import { ownTextSays as words } from '#interface';
import { part } from './dom.ts';
import { type Source, sourceOfFile, sourceOfText } from './sources.ts';

interface Taker {
  /** Somebody is about to bring a text. */
  begin(): void;
  take(sources: readonly Source[]): void;
  /** Something came that is no text; says why. */
  refuse(reason: string): void;
}

/** The ways in: typed, pasted, dropped, chosen, or an example of the site's own. */
export function mountEntry(root: HTMLElement, taker: Taker): { edit(source: Source | null): void } {
  const form = part<HTMLFormElement>(root, '[data-read-form]');
  const field = part<HTMLTextAreaElement>(form, 'textarea');
  const chooser = part<HTMLInputElement>(form, '[data-files]');
  /** What is being edited: read as it came while nothing is changed. */
  let edited: Source | null = null;
  let shown = '';

  form.addEventListener('focusin', taker.begin);
  form.addEventListener('pointerover', taker.begin);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    takeText(field.value);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  // Pasting anywhere on the page reads at once, but a paste into words that stand there already is an edit.
  document.addEventListener('paste', (event) => {
    const target = event.target as Element;
    if (target !== field && target.matches('input, textarea, select')) return;
    if (target === field && field.value.trim() !== '') return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    if (files.length > 0) void takeFiles(files);
    else takeText(text);
  });

  part(form, '[data-choose]').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', () => {
    void takeFiles([...(chooser.files ?? [])]);
    chooser.value = '';
  });
  takeDropped(root, taker.begin, (files, text) => {
    if (files.length > 0) void takeFiles(files);
    else takeText(text);
  });
  offerExamples(form, taker);

  function takeText(text: string): void {
    if (edited && text === shown) taker.take([edited]);
    else if (text.trim() === '') {
      taker.refuse(words.nothing);
      field.focus();
    } else {
      const source = sourceOfText(text);
      taker.take([edited ? { ...source, name: edited.name } : source]);
    }
  }

  async function takeFiles(files: readonly File[]): Promise<void> {
    taker.begin();
    const sources = await Promise.all(files.map(sourceOfFile));
    if (sources.length > 0) taker.take(sources);
  }

  return {
    edit(source) {
      edited = source;
      field.value = source?.text ?? '';
      shown = field.value;
      field.focus();
      field.setSelectionRange(0, 0);
    },
  };
}

/** What is dropped anywhere on the page; while it is dragged about, the page says that it may be. */
function takeDropped(
  root: HTMLElement,
  onDrag: () => void,
  onDrop: (files: readonly File[], text: string) => void,
): void {
  document.addEventListener('dragover', (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    onDrag();
    root.dataset.dropping = '';
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) delete root.dataset.dropping;
  });
  document.addEventListener('drop', (event) => {
    delete root.dataset.dropping;
    if (!carries(event)) return;
    event.preventDefault();
    onDrop([...(event.dataTransfer?.files ?? [])], event.dataTransfer?.getData('text/plain') ?? '');
  });
}

/** The site's own texts, each at a button. */
function offerExamples(form: HTMLFormElement, taker: Taker): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('[data-example]')) {
    button.addEventListener('click', async () => {
      const response = await fetch(button.dataset.example ?? '').catch(() => null);
      if (!response?.ok) return taker.refuse(words.noExample);
      taker.take([{ ...sourceOfText(await response.text()), name: button.dataset.file ?? '' }]);
    });
  }
}

/** Files or plain text, not a link or a picture dragged about the page. */
function carries({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain') ?? false;
}
