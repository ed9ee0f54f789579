/**
 * Hover and focus cards: a link to an entity, claim, topic, document or connection shows the card part of its page. Not
 * for touch, not for what is on the screen already; Escape puts it away.
 */
const DELAY = 350;
const GRACE = 200;
const CARDS = /\/(?:entities|claims|topics|documents|connections)\/[^/]+\/$/;

const card = document.createElement('div');
card.className = 'card';
card.id = 'card';
card.setAttribute('role', 'tooltip');
const pages = new Map<string, Promise<Element | null>>();
let shownFor: HTMLAnchorElement | null = null;
let timer = 0;

/** Where the pointer was last, and the link that it was moved onto. */
let [atX, atY] = [-1, -1];
let aimedAt: HTMLAnchorElement | null = null;
for (const name of ['pointerover', 'pointermove'] as const) {
  document.addEventListener(name, (event) => {
    if (event.pointerType !== 'mouse') return;
    // What opens or scrolls under a still pointer is not what the reader aims at.
    const isMoved = event.clientX !== atX || event.clientY !== atY;
    [atX, atY] = [event.clientX, event.clientY];
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('main a[href]');
    if (card.contains(target)) return clearTimeout(timer);
    if (link !== null && (!isMoved || link === aimedAt)) return;
    if (link === null && aimedAt === null && name === 'pointermove') return;
    aimedAt = link;
    schedule(link, DELAY);
  });
}
document.addEventListener('focusin', (event) => {
  const target = event.target as Element;
  if (target.matches(':focus-visible') && target instanceof HTMLAnchorElement) schedule(target, DELAY);
  else if (!card.contains(target)) hide();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
addEventListener('scroll', hide, { passive: true });

function schedule(link: HTMLAnchorElement | null, delay: number): void {
  clearTimeout(timer);
  if (link && link === shownFor) return;
  const wanted = link && CARDS.test(link.pathname) && link.pathname !== location.pathname ? link : null;
  if (wanted) timer = window.setTimeout(() => void show(wanted), delay);
  else if (shownFor) timer = window.setTimeout(hide, GRACE);
}

async function show(link: HTMLAnchorElement): Promise<void> {
  const content = await load(link.href.replace(/[?#].*$/, ''));
  if (!content || !link.isConnected || !(link.matches(':hover') || document.activeElement === link)) return;
  hide();
  card.replaceChildren(document.importNode(content, true));
  document.body.append(card);
  place(link);
  link.setAttribute('aria-describedby', card.id);
  shownFor = link;
}

function hide(): void {
  clearTimeout(timer);
  shownFor?.removeAttribute('aria-describedby');
  shownFor = null;
  card.remove();
}

/** The card part of a page, as plain reading: no ids, no heading ranks, nothing to tab into. */
function load(url: string): Promise<Element | null> {
  let page = pages.get(url);
  if (!page) {
    page = fetch(url)
      .then((response) => (response.ok ? response.text() : ''))
      .then((text) => {
        const found = new DOMParser().parseFromString(text, 'text/html').querySelector('[data-card]');
        if (!found) return null;
        for (const element of found.querySelectorAll('[id]')) element.removeAttribute('id');
        for (const anchor of found.querySelectorAll('a')) anchor.replaceWith(plain(anchor, 'span'));
        for (const heading of found.querySelectorAll('h1')) heading.replaceWith(plain(heading, 'p', 'card-title'));
        return found;
      })
      .catch(() => null);
    pages.set(url, page);
  }
  return page;
}

function plain(element: Element, tag: string, name = element.className): HTMLElement {
  const copy = document.createElement(tag);
  copy.className = name;
  copy.append(...element.childNodes);
  return copy;
}

/** Under the link, or above it where there is no room below; always inside the window. */
function place(link: HTMLAnchorElement): void {
  const around = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = around.bottom + 8;
  const top = below + height < innerHeight ? below : Math.max(8, around.top - height - 8);
  card.style.setProperty('top', `${top}px`);
  card.style.setProperty('left', `${Math.min(innerWidth - width - 12, Math.max(12, around.left))}px`);
}

export {};
