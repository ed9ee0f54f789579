/** `/` goes to the search field of the page, or to the search page; never while something is being typed. */
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.target as Element).closest('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  const page = document.querySelector<HTMLAnchorElement>('[data-search-page]');
  if (!field && !page) return;
  event.preventDefault();
  if (field) field.focus();
  else if (page) location.assign(page.href);
});

export {};
