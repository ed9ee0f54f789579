import { lists, sentenceTools as t } from '#interface';
import { copyOnClick } from './copy.ts';

/** The reader's own tools: a sentence that is chosen can be copied as a link or as a quotation with its source. */
const reader = document.querySelector<HTMLElement>('.reader');
const title = document.querySelector('h1')?.textContent ?? document.title;
let chosen: Element | null = null;

const name = document.createElement('span');
const tools = document.createElement('div');
tools.className = 'sentence-tools';
tools.setAttribute('role', 'region');
tools.append(name, tool(t.link, linkTo), tool(t.quotation, quotationOf));

reader?.addEventListener('click', (event) => {
  const target = event.target as Element;
  if (target.closest('a, button') || getSelection()?.toString()) return;
  const sentence = target.closest('.s');
  if (!sentence) return;
  // Only an assigned address moves the highlight; the page itself stays where it is.
  const top = scrollY;
  location.hash = sentence.id;
  scrollTo({ top, behavior: 'instant' });
});
addEventListener('hashchange', attach);
attach();

/** Shows the tools for the sentence that the address names. */
function attach(): void {
  const sentence = location.hash.startsWith('#s') ? document.getElementById(location.hash.slice(1)) : null;
  chosen = sentence?.matches('.s') ? sentence : null;
  if (!chosen) {
    tools.remove();
    return;
  }
  name.textContent = t.sentence(chosen.id.slice(1));
  tools.setAttribute('aria-label', name.textContent);
  document.body.append(tools);
}

function tool(label: string, text: (sentence: Element) => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  copyOnClick(button, () => chosen && text(chosen));
  return button;
}

function linkTo(sentence: Element): string {
  return new URL(`#${sentence.id}`, location.href).href;
}

function quotationOf(sentence: Element): string {
  const words = sentence.cloneNode(true) as Element;
  for (const mark of words.querySelectorAll('.verse, .page-mark')) mark.remove();
  const speaker = sentence.closest('.turn')?.querySelector('.turn-speaker .speaker:not(.unattributed)')?.textContent;
  const who = speaker ? [speaker] : [];
  return t.quoted(
    words.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    [...who, title, linkTo(sentence)].join(lists.separator),
  );
}
