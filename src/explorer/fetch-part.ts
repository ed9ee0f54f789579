/** Parts of the site's own pages, shown again elsewhere: one rendering of each thing, no second template. */

const PAGES = new Map<string, Promise<Document>>();
const KEPT = 24;

/**
 * Fetches a page of the site and hands out copies of the parts that a selector finds. Ids are dropped from the copies:
 * they belong to the page.
 * @throws where the page cannot be had
 */
export async function fetchParts(url: string, selector: string): Promise<HTMLElement[]> {
  const page = await loadPage(url);
  return [...page.querySelectorAll<HTMLElement>(selector)].map((part) => {
    const copy = document.importNode(part, true);
    for (const element of [copy, ...copy.querySelectorAll('[id], [aria-labelledby]')]) {
      element.removeAttribute('id');
      element.removeAttribute('aria-labelledby');
    }
    return copy;
  });
}

function loadPage(url: string): Promise<Document> {
  let page = PAGES.get(url);
  if (!page) {
    page = fetch(url).then(async (response) => {
      if (!response.ok) throw new Error(`${url} answers ${response.status}`);
      return new DOMParser().parseFromString(await response.text(), 'text/html');
    });
    page.catch(() => PAGES.delete(url));
    PAGES.set(url, page);
    const [oldest] = PAGES.keys();
    if (PAGES.size > KEPT && oldest !== undefined) PAGES.delete(oldest);
  }
  return page;
}
