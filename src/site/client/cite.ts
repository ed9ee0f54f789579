/** Citations of a page in the formats of programs, each copied by a button; made when a reader opens them. */

import { cite as t } from '#interface';
import { citations } from '../cite.ts';
import { copyOnClick } from './copy.ts';

for (const cite of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  cite.addEventListener('toggle', () => setFormats(cite), { once: true });
}

function setFormats(cite: HTMLElement): void {
  const plain = cite.querySelector('pre') as HTMLElement;
  const [title = '', note = '', atlas = '', url = ''] = [...plain.children].map(({ textContent }) => textContent);
  // The build may not know the site's address; where the page stands is known here.
  const absolute = (path: string) => (url.includes('://') ? url : new URL(path, location.href).href);
  const list = document.createElement('dl');
  for (const { name, text } of citations({ title, note, atlas, path: location.pathname }, absolute)) {
    const group = document.createElement('div');
    const term = document.createElement('dt');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain';
    button.textContent = t.copy;
    button.setAttribute('aria-label', t.copyAs(name));
    copyOnClick(button, () => text);
    term.append(`${name} `, button);
    const given = document.createElement('dd');
    const words = document.createElement('pre');
    words.textContent = text;
    given.append(words);
    group.append(term, given);
    list.append(group);
  }
  plain.replaceWith(list);
}
