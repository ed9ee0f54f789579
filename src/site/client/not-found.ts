/** Addresses that pages have in a small atlas and not in a large one lead to the part that stands for them. */

import { partsOf } from '../../model/pair.ts';
import { routes } from '../routes.ts';

const path = location.pathname.slice(routes.home().length);
const [, note] = /^documents\/([^/]+)\/?$/.exec(path) ?? [];
const [, pair] = /^connections\/([^/]+--[^/]+)\/?$/.exec(path) ?? [];
const found = note ? await placeOfNote(note) : pair ? await placeOfConnection(...partsOf(pair)) : null;
if (found !== null) location.replace(found);

/** A note is a part of the page of its thing. */
async function placeOfNote(id: string): Promise<string | null> {
  const page = await pageAt(routes.entity(id));
  return page?.getElementById('text-head') ? routes.entity(id) + location.hash : null;
}

/** The row that says where the sentences of a connection stand; else how the two can be reached from each other. */
async function placeOfConnection(a: string, b: string): Promise<string | null> {
  const pages = await Promise.all([a, b].map((id) => pageAt(routes.entity(id))));
  if (pages.includes(null)) return null;
  const rows = pages.map((page, end) => page?.getElementById(`with-${end === 0 ? b : a}`) ?? null);
  const home = rows.findIndex((row) => row?.querySelector('small ~ a'));
  if (home < 0) return routes.path(a, b);
  return home === 0 ? routes.entity(a, `with-${b}`) : routes.entity(b, `with-${a}`);
}

async function pageAt(url: string): Promise<Document | null> {
  const response = await fetch(url);
  return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
}
