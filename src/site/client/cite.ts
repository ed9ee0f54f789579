/** Citations of a page: copied by a button, their address whole where the build did not know that of the site. */

import { copyOnClick } from './copy.ts';

for (const cite of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  const path = cite.dataset.cite ?? '';
  const whole = new URL(path, location.href).href;
  for (const format of cite.querySelectorAll('dl > div')) {
    const text = format.querySelector('pre') as HTMLElement;
    if (!text.textContent.includes(`://`)) text.textContent = text.textContent.replace(path, whole);
    copyOnClick(format.querySelector('button') as HTMLButtonElement, () => text.textContent);
  }
}
