import { lists, ownTextSays as words } from '#interface';
import { counted, inDigits } from '../site/number.ts';
import { appendHypertext, part } from './dom.ts';
import type { Findings, FindingsName } from './findings.ts';
import type { ReadingResult } from './messages.ts';
import type { Step } from './setting.ts';

/** Items shown before the rest is asked for. */
const SHOWN = { short: 24, long: 5 };

/** Sets what was found beside the text. */
export function showFindings(root: ParentNode, result: ReadingResult): void {
  for (const [name, findings] of Object.entries(result.findings) as [FindingsName, Findings][]) {
    const section = part(root, `[data-finding="${name}"]`);
    part(section, '[data-total]').textContent = findings.total > 0 ? inDigits(findings.total) : '';
    part(section, '[data-none]').hidden = findings.total > 0;
    const list = part(section, '[data-items]');
    list.replaceChildren();
    appendHypertext(list, findings.items);
    fold(section, list, findings);
  }
  const facts = part(root, '[data-facts]');
  for (const link of facts.querySelectorAll<HTMLAnchorElement>('a')) {
    const name = link.hash.replace('#reading-', '') as FindingsName;
    link.textContent = counted(result.findings[name].total, words.found[name]);
  }
  const known = part(root, '[data-known]');
  known.replaceChildren();
  known.hidden = result.known === null;
  if (result.known) appendHypertext(known, [result.known]);
  const { documents, of } = result.searched;
  part(root, '[data-finding="quotations"] > .label').textContent =
    documents < of ? words.quotationsAmong(counted(documents, words.newest), of) : words.quotations;
}

/** What was found, in a sentence. */
export function inWords(result: ReadingResult): string {
  const { names, fresh, known, quotations, terms } = result.findings;
  const counts = Object.entries({ names, fresh, known, quotations, terms });
  return counts.map(([name, { total }]) => counted(total, words.found[name as FindingsName])).join(lists.separator);
}

/** Beside a long text what was found stays in view; beside a short one it stands as it is. Told by sentences: nothing is measured. */
export function tellLength(columns: HTMLElement, { sentences }: ReadingResult): void {
  columns.toggleAttribute('data-long', sentences > LONG);
}

const LONG = 60;

/** Shows the first items, and all that are set when asked. */
function fold(section: HTMLElement, list: HTMLElement, { of }: Findings): void {
  const items = [...list.children] as HTMLElement[];
  const shown = list.classList.contains('short') ? SHOWN.short : SHOWN.long;
  const line = part(section, '[data-more]');
  const button = part<HTMLButtonElement>(line, 'button');
  line.hidden = items.length <= shown;
  const set = (open: boolean) => {
    items.forEach((item, index) => {
      item.hidden = !open && index >= shown;
    });
    button.setAttribute('aria-expanded', String(open));
    const all = items.length < of ? words.first(items.length, inDigits(of)) : words.all(items.length);
    button.textContent = open ? words.fewer : all;
  };
  button.onclick = () => set(button.getAttribute('aria-expanded') !== 'true');
  set(false);
}

/** Sets a text step by step below an element, which is emptied first. */
export function createTextSetter(root: HTMLElement): (steps: readonly Step[]) => void {
  const open: Element[] = [root];
  root.replaceChildren();
  return (steps) => {
    for (const step of steps) {
      const parent = open.at(-1) as Element;
      if ('close' in step) open.pop();
      else if ('add' in step) appendHypertext(parent, [step.add]);
      else {
        appendHypertext(parent, [step.open]);
        open.push(parent.lastElementChild as Element);
      }
    }
  };
}
