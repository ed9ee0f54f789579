/** Parts of the site's own pages, shown again elsewhere: one rendering of each thing, no second template. */

const PAGES = new Map<string, Promise<Document>>();
const KEPT = 24;

/**
 * Fetches a page of the site and hands out copies of the parts that a selector finds. Ids are dropped from the copies
 * and fragment links made whole: both belong to the page. Headings go down one level, under the panel's own;
 * controls whose scripts run on the page alone stay there.
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
    for (const control of copy.querySelectorAll('.needs-scripts')) control.remove();
    for (const link of copy.querySelectorAll('a[href^="#"]'))
      link.setAttribute('href', url + link.getAttribute('href'));
    for (const heading of copy.querySelectorAll('h3, h2, h1')) demote(heading);
    return copy;
  });
}

function demote(heading: Element): void {
  const lower = document.createElement(`h${Number(heading.tagName[1]) + 1}`);
  lower.className = heading.className;
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
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
