import { ownTextSays as words } from '#interface';
import type { DocumentFormat } from '../model/vocabulary.ts';
import { part } from './dom.ts';
import { mountEntry } from './entry.ts';
import { mountKeep } from './keep.ts';
import type { ReadingResult } from './messages.ts';
import type { ReadingStage } from './read-text.ts';
import { createReader } from './reader.ts';
import type { Source } from './sources.ts';
import { createTextSetter, inWords, showFindings, tellLength } from './view.ts';

const STAGES: Record<ReadingStage, string> = words.stages;
const ORDER = Object.keys(STAGES);
/** Milliseconds that pass before progress is shown: most texts are read by then. */
const PATIENCE = 250;

/** Brings the page to life: a text goes in, what the atlas makes of it comes out. Nothing is stored. */
export function mountReadPage(page: Document): void {
  const root = part(page, '[data-read-page]');
  const progress = createProgress(part(root, '[data-progress]'));
  const shown = createShown(root);
  const choices = createChoices(root, () => current && again(current));
  let sources: readonly Source[] = [];
  let current: Source | null = null;
  /** Whether the result is to be gone to: after a new text, not after a change of format. */
  let goes = false;

  const { notice, say } = createVoice(root);
  const keep = mountKeep(part<HTMLFormElement>(root, '[data-seed-form]'), () => reader.documents());
  const reader = createReader(root.dataset.knowledge ?? '', {
    stage: ({ stage }) => progress.show(STAGES[stage], (ORDER.indexOf(stage) + 1) / (ORDER.length + 2)),
    failed: ({ reason }) => {
      progress.stop();
      notice(words.failed(reason));
    },
    read: ({ result }) => {
      if (!current) return;
      choices.seems(result.format);
      keep({ source: { ...current, name: choices.fileOf(current) }, title: result.title, format: result.format });
      say(words.read(inWords(result)));
      shown.begin(result, goes);
      goes = false;
    },
    text: ({ steps, share }) => {
      shown.add(steps);
      if (share < 1) progress.show(words.setting, share);
      else progress.stop();
    },
  });
  const entry = mountEntry(root, {
    begin: () => void reader.warm(),
    take(given) {
      const readable = given.filter(({ problem }) => problem === null);
      notice(problemsOf(given));
      if (!readable[0]) return;
      sources = readable;
      read(readable[0]);
    },
    refuse: notice,
  });

  /** Reads a text that has not been read before: as what it seems to be. */
  function read(source: Source): void {
    choices.reset(source);
    goes = true;
    again(source);
    listSources(part(root, '[data-sources]'), sources, source, read);
  }
  function again(source: Source): void {
    current = source;
    progress.await();
    say(words.reading);
    reader.read({ text: source.text, file: choices.fileOf(source), format: choices.formatOf(source) });
  }
  /** Goes back to the form, which holds the text again or, for null, none. */
  function leave(source: Source | null): void {
    reader.forget();
    progress.stop();
    notice('');
    shown.leave();
    entry.edit(source);
  }
  part(root, '[data-edit]').addEventListener('click', () => leave(current));
  part(root, '[data-clear]').addEventListener('click', () => {
    sources = [];
    current = null;
    shown.clear();
    leave(null);
    say(words.cleared);
  });
}

/** What the page says: words to be seen, none for nothing, and words for the live region. */
function createVoice(root: HTMLElement) {
  return {
    notice(message: string): void {
      const box = part(root, '[data-notice]');
      box.textContent = message;
      box.hidden = message === '';
    },
    say(message: string): void {
      part(root, '[data-speech]').textContent = message;
    },
  };
}

/** The reading, which takes the place of the form: what was found, then step by step the text. */
function createShown(root: HTMLElement) {
  const reading = part(root, '[data-reading]');
  const form = part(root, '[data-read-form]');
  const title = part(root, '#reading-head');
  const text = part(root, '[data-text]');
  let add = createTextSetter(text);
  return {
    begin(result: ReadingResult, goes: boolean): void {
      form.hidden = true;
      reading.hidden = false;
      title.textContent = result.title;
      part(root, '.reader').dataset.format = result.format;
      showFindings(root, result);
      tellLength(part(root, '.reading-columns'), result);
      add = createTextSetter(text);
      if (!goes) return;
      title.focus({ preventScroll: true });
      reading.scrollIntoView({ block: 'start', behavior: 'instant' });
    },
    add: (steps: Parameters<typeof add>[0]) => add(steps),
    clear: () => text.replaceChildren(),
    leave(): void {
      reading.hidden = true;
      form.hidden = false;
      if (location.hash) history.replaceState(null, '', location.pathname);
    },
  };
}

/** As what a text is read: the format and the markup that the reader chose, else those that it seems to have. */
function createChoices(root: HTMLElement, onChange: () => void) {
  const format = part<HTMLSelectElement>(root, '[data-read-as]');
  const markup = part<HTMLSelectElement>(root, '[data-markup]');
  for (const choice of [format, markup]) choice.addEventListener('change', onChange);
  return {
    reset({ name }: Source) {
      format.value = '';
      markup.value = extensionOf(name);
    },
    /** Says, where nobody chose a format, which it is. */
    seems(found: string) {
      (format.options[0] as HTMLOptionElement).textContent = format.value
        ? words.seems
        : words.seemsToBe(format.querySelector(`[value="${found}"]`)?.textContent ?? '');
    },
    /** The format that was chosen, null for none; which choices there are depends on the text. */
    formatOf({ bytes }: Source): DocumentFormat | null {
      markup.disabled = bytes !== null;
      format.disabled = markup.value === 'html';
      return format.disabled ? null : ((format.value || null) as DocumentFormat | null);
    },
    /** The text's name with the ending of its markup. */
    fileOf({ name }: Source): string {
      return extensionOf(name) === markup.value ? name : name.replace(/\.[a-z]+$/i, `.${markup.value}`);
    },
  };
}

/** What is wrong with some of the texts, a line each; their names are told where there are several. */
function problemsOf(given: readonly Source[]): string {
  return given
    .flatMap(({ name, problem }) => (problem ? (given.length > 1 ? words.ofFile(name, problem) : problem) : []))
    .join('\n');
}

/** Several texts stand side by side; one is shown. */
function listSources(
  list: HTMLElement,
  sources: readonly Source[],
  current: Source,
  read: (source: Source) => void,
): void {
  list.hidden = sources.length < 2;
  list.replaceChildren(
    ...sources.map((source) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = source.name;
      button.setAttribute('aria-pressed', String(source === current));
      button.addEventListener('click', () => read(source));
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

/** How far the reading is: shown once a reader has waited a while, until it is stopped. */
function createProgress(element: HTMLElement) {
  let waiting = 0;
  return {
    await() {
      waiting ||= window.setTimeout(() => {
        element.hidden = false;
      }, PATIENCE);
    },
    show(stage: string, share: number) {
      part(element, '[data-stage]').textContent = stage;
      part<HTMLProgressElement>(element, 'progress').value = share;
    },
    stop() {
      clearTimeout(waiting);
      waiting = 0;
      element.hidden = true;
    },
  };
}

function extensionOf(name: string): string {
  if (/\.html?$/i.test(name)) return 'html';
  return /\.(?:mdx?|markdown)$/i.test(name) ? 'md' : 'txt';
}
