import { dueWords } from '../due-words.ts';

/** By the visitor's own clock: how far off each due date is, and where today stands on the timeline. */
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');

for (const place of document.querySelectorAll<HTMLElement>('[data-due]')) {
  place.textContent = dueWords(place.dataset.due ?? today, today);
}
for (const mark of document.querySelectorAll<SVGGElement>('[data-today]')) {
  const { from = '', to = '', left = '0', right = '0' } = mark.dataset;
  const share = (Date.parse(today) - Date.parse(from)) / (Date.parse(to) - Date.parse(from));
  if (!(share >= 0 && share <= 1)) continue;
  mark.setAttribute('transform', `translate(${Number(left) + share * (Number(right) - Number(left))} 0)`);
  mark.classList.add('placed');
}
