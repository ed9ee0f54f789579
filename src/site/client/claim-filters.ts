/** Filters of the ledger: each narrows the list, and all of them stand in the address. */

import { filtering } from '#interface';

const form = document.querySelector<HTMLFormElement>('[data-claim-filters]');
const output = form?.querySelector('output');
const claims = [...document.querySelectorAll<HTMLElement>('.ledger > .claim')];
const FIELDS = ['speaker', 'document', 'topic', 'type', 'stance'] as const;

if (form) {
  const given = new URLSearchParams(location.search);
  for (const field of FIELDS) {
    const select = form.elements.namedItem(field) as HTMLSelectElement;
    const value = given.get(field) ?? '';
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener('change', () => {
    const chosen = new URLSearchParams();
    for (const field of FIELDS) if (value(field)) chosen.set(field, value(field));
    history.replaceState(null, '', chosen.size ? `?${chosen}` : location.pathname);
    apply();
  });
  apply();
}

function value(field: (typeof FIELDS)[number]): string {
  return (form?.elements.namedItem(field) as HTMLSelectElement | null | undefined)?.value ?? '';
}

function apply(): void {
  let shown = 0;
  for (const claim of claims) {
    const { speaker = '', documents = '', topics = '', type = '', stances = '' } = claim.dataset;
    const matches =
      (value('speaker') === '' || value('speaker') === (speaker || 'none')) &&
      (value('document') === '' || documents.split(' ').includes(value('document'))) &&
      (value('topic') === '' || topics.split(' ').includes(value('topic'))) &&
      (value('type') === '' || value('type') === type) &&
      (value('stance') === '' || stances.split(' ').includes(value('stance')));
    claim.hidden = !matches;
    if (matches) shown += 1;
  }
  const filtered = FIELDS.some((field) => value(field) !== '');
  for (const part of document.querySelectorAll<HTMLElement>('.part')) {
    const ledger = part.querySelector('.ledger');
    part.hidden = filtered && !ledger?.querySelector('.claim:not([hidden])');
  }
  if (output) output.textContent = filtered ? filtering.shown(shown, claims.length) : '';
}
