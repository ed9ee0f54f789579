import { fold } from '../../text/fold.ts';
import { lastName } from '../../text/last-name.ts';
import { linkToNoFile, linkToNothing } from '../rules/dangling-wikilink.ts';
import type { Report } from '../rules/report.ts';
import type { Beside, ParsedDocument } from '../stages.ts';
import { calledBy } from './entities.ts';
import { type FoundLink, isAttachment, isUnwritten } from './links.ts';
import { placeIn } from './place.ts';

/** Names for which likely ones are sought: each is compared with every name there is. */
const MOST_COMPARED = 100;

/** Reports every link that leads nowhere, each at its place with what it may have meant. */
export function reportBroken(
  links: ReadonlyMap<string, readonly FoundLink[]>,
  parsed: ReadonlyMap<string, ParsedDocument>,
  beside: readonly Beside[],
  isKnown: (name: string) => boolean,
  report: Report,
): void {
  const notes = [...parsed.values()].flatMap((document) => [calledBy(document), ...(document.head?.aliases ?? [])]);
  const files = beside.filter(({ isKeptBack }) => !isKeptBack).map(({ file }) => lastName(file));
  const compared = new Set<string>();
  for (const [id, found] of links) {
    const document = parsed.get(id)!;
    // A page that was saved from the web has hundreds of addresses that were never meant to lead to a file beside it.
    if (/\.html?$/i.test(document.file)) continue;
    for (const link of found) {
      const { typed } = link;
      if (link.document !== null || link.beside !== null || typed.target.includes('://')) continue;
      if (typed.kind !== 'address' && isKnown(typed.target)) continue;
      const key = fold(typed.target).text;
      if (compared.size < MOST_COMPARED) compared.add(key);
      const likely = (names: readonly string[]) => (compared.has(key) ? names : []);
      const place = placeIn(document, typed.at);
      if (isAttachment(link)) report.add(linkToNoFile(place, typed.target, likely(files)));
      else if (isUnwritten(link)) report.add(linkToNothing(place, typed.target, likely(notes)));
      else report.add(linkToNoFile(place, typed.target, likely([...files, ...notes])));
    }
  }
}
