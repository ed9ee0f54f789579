import { readAnnouncementLine } from '../../../text/announcement.ts';
import type { Span } from '../../../text/span.ts';
import { TIME } from './furniture.ts';
import { isName, isRole } from './names.ts';
import type { QuotedLine } from './quoted-lines.ts';

/** A line, or the beginning of one, by which a comment section says who speaks next. */
export interface Announcement extends Span {
  /** Index of the line. */
  readonly line: number;
  /** Null where the line announces nobody ("User's avatar"). */
  readonly name: string | null;
  /** Where the speaker's words begin, if on the same line. */
  readonly words: number | null;
}

export interface Announcements {
  readonly list: readonly Announcement[];
  /** 0 to 1: how surely the text is such a section. */
  readonly certainty: number;
}

/**
 * The announcements of the shape that is surest here; none where no shape is sure. Where the text is declared to be such
 * a section, one announcement is enough.
 */
export function announcementsOf(
  text: string,
  lines: readonly QuotedLine[],
  declared: 'declared' | 'unknown' = 'unknown',
): Announcements {
  const found = SHAPES.map((shape) => ({ shape, list: announcementsIn(text, lines, shape) }));
  for (const { shape, list } of found) {
    const certainty = shape.certainty(list, lines);
    if (certainty > 0) return { list, certainty };
  }
  const first = declared === 'declared' ? found.find(({ list }) => list.length > 0) : undefined;
  return { list: first?.list ?? [], certainty: 0 };
}

function announcementsIn(text: string, lines: readonly QuotedLine[], shape: Shape): Announcement[] {
  const list: Announcement[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as QuotedLine;
    if (line.depth > 0) continue;
    const found = shape.read(text.slice(line.start, Math.min(line.end, line.start + LONGEST + 1)), lines[index + 1]);
    if (found === null || (found.words === null && line.end - line.start > LONGEST)) continue;
    const words = found.words === null ? null : line.start + found.words;
    list.push({ start: line.start, end: words ?? line.end, line: index, name: found.name, words });
  }
  return list;
}

interface Shape {
  read(words: string, next: QuotedLine | undefined): { name: string | null; words: number | null } | null;
  certainty(list: readonly Announcement[], lines: readonly QuotedLine[]): number;
}

/** Longer lines announce nobody. */
const LONGEST = 100;
const whole = (name: string | null) => ({ name, words: null });

/** "Nathan Lambert's avatar" */
const avatar: Shape = {
  read(words) {
    const name = /^(\S.*?)(?:['’]s|(?<=s)['’]) avatar$/u.exec(words)?.[1];
    if (name === undefined) return null;
    return whole(name === 'User' ? null : name);
  },
  certainty: (list) => (list.filter(({ name }) => name !== null).length >= 2 ? 0.95 : 0),
};

/** "Name wrote:", "On 3 March, Name wrote:", "Name says:" */
const wrote: Shape = {
  read(words, next) {
    const name = attributedName(words);
    return name === null || (next !== undefined && next.depth > 0) ? null : whole(name);
  },
  certainty: (list) => (list.length >= 2 ? 0.8 : 0),
};

/** "Name @handle · 3h", "u/name · 3h ago", "name 3 hours ago | parent | next" */
const stamped: Shape = {
  read(words) {
    const handle = HANDLE.exec(words);
    const name = handle ? (handle[1] ?? handle[2]) : (DOTTED.exec(words) ?? AGO.exec(words))?.[1];
    return name !== undefined && isName(name) ? whole(name.replace(/^u\//, '')) : null;
  },
  certainty: (list) => (list.length >= 2 ? 0.8 : 0),
};
const HANDLE = new RegExp(`^(?:(\\S.{0,40}?) )?(@\\w{1,30})\\s*[·•|–-]\\s*${TIME}$`, 'iu');
const DOTTED = new RegExp(`^((?:u/)?\\S.{0,38}?)\\s*[·•|]\\s*${TIME}$`, 'iu');
const AGO = /^(\S{2,30}) (?:on )?\d{1,3} (?:second|minute|hour|day|week|month|year)s? ago(?: \||$)/u;

/** "Name: what Name says", as in a transcript. The text must be one from its first line, with somebody speaking twice. */
const labelled: Shape = {
  read(words) {
    const colon = words.indexOf(':');
    if (colon < 1 || colon > 40 || /\S/.test(words.charAt(colon + 1))) return null;
    const name = words.slice(0, colon);
    if (!isName(name) || isRole(name)) return null;
    const after = words.slice(colon + 1).search(/\S/);
    return { name, words: after < 0 ? null : colon + 1 + after };
  },
  certainty(list, lines) {
    const names = new Set(list.map(({ name }) => name));
    const starts = lines.filter((line) => line.gap).length;
    const isTranscript = list[0]?.line === 0 && list.length >= 4 && names.size >= 2 && names.size <= list.length / 2;
    return isTranscript && list.length >= 0.5 * starts ? 0.7 : 0;
  },
};

/** The form in which `npm run add` writes discussions. */
const written: Shape = {
  read(words) {
    const found = readAnnouncementLine(words);
    return found && whole(found.name);
  },
  certainty: (list) => (list.length >= 2 ? 0.98 : 0),
};

const SHAPES: readonly Shape[] = [written, avatar, wrote, stamped, labelled];

/** The name in "Name wrote:" or "On 3 March 2025, Name wrote:", else null. */
export function attributedName(words: string): string | null {
  const name = ATTRIBUTION.exec(words)?.[1];
  return name !== undefined && isName(name) ? name : null;
}
const ATTRIBUTION =
  /^(?:On .{2,60},\s+)?(\S.{0,48}?)(?:\s+<[^<>]{1,60}>)?(?:\s+on .{4,40})?\s+(?:wrote|writes|said|says|replied|replies|commented|responded)\s*:$/u;
