import { feeds as words } from '#interface';
import { escapeXml } from '../formats/xml.ts';
import type { Claim } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { escapeHtml } from './html.ts';
import { duePredictions } from './predictions.ts';
import { quotesOf } from './quoted.ts';
import { routes } from './routes.ts';
import { claimVoice, voiceInWords } from './voice.ts';
import { documentLine, shorten } from './wording.ts';

/**
 * Files for feed readers and calendars. Nothing in them depends on when they were made: dates are those of the horizons
 * and of publication, and where there is none the file has none.
 */

export interface FeedItem {
  /** The same for ever, under whatever address the site stands. */
  readonly id: string;
  readonly title: string;
  /** Address of the page, root-relative. */
  readonly path: string;
  readonly description: string;
  /** ISO date; null where none is known. */
  readonly date: string | null;
}

/** An RSS 2.0 feed; readers take the description of an item for HTML. `absolute` turns root-relative addresses into full ones where the site's address is known. */
export function rss(
  head: { readonly title: string; readonly description: string; readonly path: string; readonly self: string },
  items: readonly FeedItem[],
  absolute: (path: string) => string,
): string {
  const lines = items.map(({ id, title, path, description, date }) => {
    const link = escapeXml(absolute(path));
    const published = date ? `<pubDate>${new Date(`${date}T00:00:00Z`).toUTCString()}</pubDate>` : '';
    return `<item><title>${escapeXml(title)}</title><link>${link}</link><guid isPermaLink="false">${escapeXml(id)}</guid>${published}<description>${escapeXml(escapeHtml(description))}</description></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${escapeXml(head.title)}</title>
<link>${escapeXml(absolute(head.path))}</link>
<atom:link rel="self" type="application/rss+xml" href="${escapeXml(absolute(head.self))}"/>
<description>${escapeXml(head.description)}</description>
${lines.join('\n')}
</channel></rss>
`;
}

/** What falls due, as items of a feed: the date of an item is the day on which one can tell. */
export function predictionItems(source: LoadedAtlas): FeedItem[] {
  return duePredictions(source).map(({ claim, due }) => ({
    id: `prediction:${claim.id}`,
    title: claim.statement,
    path: routes.claim(claim.id),
    description: predictionText(source, claim),
    date: due,
  }));
}

/** Documents and claims as items of a feed; only documents that name the day of their publication have a date. */
export function atlasItems(source: LoadedAtlas): FeedItem[] {
  const documents = source.data.documents.map((record) => ({
    id: `document:${record.id}`,
    title: record.title,
    path: routes.document(record.id),
    description: documentLine(record),
    date: record.published && record.published.length === 10 ? record.published : null,
  }));
  const claims = source.data.claims.map((claim) => ({
    id: `claim:${claim.id}`,
    title: shorten(claim.statement, 120),
    path: routes.claim(claim.id),
    description: words.said(voiceInWords(source, claimVoice(source, claim)), quotesOf(claim)),
    date: null,
  }));
  return [...documents, ...claims];
}

/**
 * What falls due, as a calendar (RFC 5545): one day-long event each. `UID` is made of the claim's id, `DTSTAMP` of the day
 * itself, so that the file is the same whenever it is made.
 */
export function calendar(source: LoadedAtlas, absolute: (path: string) => string, full: boolean): string {
  const events = duePredictions(source).flatMap(({ claim, due }) => [
    'BEGIN:VEVENT',
    `UID:prediction-${claim.id}@frontier-atlas`,
    `DTSTAMP:${compact(due)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `SUMMARY:${escapeIcs(claim.statement)}`,
    `DESCRIPTION:${escapeIcs(predictionText(source, claim))}`,
    ...(full ? [`URL:${absolute(routes.claim(claim.id))}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const name = `X-WR-CALNAME:${escapeIcs(words.due(source.settings.title))}`;
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Frontier Atlas//Predictions//EN',
    'CALSCALE:GREGORIAN',
    name,
  ];
  return [...head, ...events, 'END:VCALENDAR', ''].map(foldLine).join('\r\n');
}

function predictionText(source: LoadedAtlas, claim: Claim): string {
  return words.predicted(voiceInWords(source, claimVoice(source, claim)), quotesOf(claim));
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** Text of a property: backslash, comma, semicolon and line breaks are escaped (RFC 5545, 3.3.11), and no other control character stands in it. */
function escapeIcs(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');
}

const LINE_OCTETS = 74;

/** Content lines longer than 75 octets are folded, never inside a character (RFC 5545, 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += letter;
    octets += size;
  }
  return folded;
}
