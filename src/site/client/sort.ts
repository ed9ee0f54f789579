/** Sorting of the connections: by strength as they come, or by another column, equal ones by strength. */
const VALUES: Record<string, (row: HTMLElement) => string> = {
  name: (row) => row.querySelector('th a')?.textContent.toLowerCase() ?? '',
  kind: (row) => row.querySelector('.row-kind')?.textContent ?? '',
  topic: (row) => row.dataset.topic ?? '',
};

for (const bar of document.querySelectorAll('[data-sorting]')) {
  const body = bar.parentElement?.querySelector('.connections tbody');
  if (!body) continue;
  const rows = [...body.querySelectorAll<HTMLElement>(':scope > tr')];
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('[data-sort]')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const key = button.dataset.sort ?? '';
      const value = VALUES[key] ?? (() => '');
      body.append(...rows.toSorted((a, b) => (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0)));
      for (const one of buttons) one.setAttribute('aria-pressed', String(one === button));
    });
  }
}

export {};
