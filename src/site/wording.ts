import type { Claim, DocumentRecord, Passage, Relation } from '../model/atlas.ts';
import { RELATION_TYPES } from '../model/relation-types.ts';
import type { ClaimType, DocumentFormat, Stance } from '../model/vocabulary.ts';

/** "1 document", "3 documents": a number with its noun. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;
}

export const UNATTRIBUTED = 'unattributed';

export const FORMAT_NAMES: Record<DocumentFormat, string> = {
  article: 'article',
  slide: 'slide',
  comments: 'comments',
  thread: 'thread',
  posts: 'collected posts',
};

export const CLAIM_NAMES: Record<ClaimType, { one: string; many: string }> = {
  prediction: { one: 'prediction', many: 'predictions' },
  assertion: { one: 'assertion', many: 'assertions' },
  question: { one: 'question', many: 'questions' },
};

/** A stance as it reads from the claim that takes it, and from the one it is taken on. */
export const STANCE_NAMES: Record<Stance, { active: string; passive: string }> = {
  supports: { active: 'supports', passive: 'supported by' },
  disputes: { active: 'disputes', passive: 'disputed by' },
  qualifies: { active: 'qualifies', passive: 'qualified by' },
};

/** "Scaling laws limits pre-training", from the side of `from`: the verb between the two names. */
export function relationVerb(relation: Relation, from: string): string {
  const type = RELATION_TYPES[relation.type];
  return relation.source === from ? type.label : type.inverse;
}

/** Who says a claim, in words. */
export function claimSpeaker(claim: Claim): string {
  return claim.speakerName ?? UNATTRIBUTED;
}

/** Who says these claims, each once, those without a name last and together. */
export function voicesOf(claims: readonly Claim[]): string[] {
  const names = [...new Set(claims.flatMap(({ speakerName }) => speakerName ?? []))];
  return claims.some(({ speakerName }) => speakerName === null) ? [...names, 'an unattributed voice'] : names;
}

/** Who speaks in a passage, in words. */
export function passageSpeaker(passage: Passage | undefined): string {
  return passage?.speakerName ?? UNATTRIBUTED;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date, year-month or year as a reader writes it: "3 March 2025", "March 2025", "2025". */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** When a prediction falls due: "by the end of 2026", "from 2026 to June 2027"; null without dates. */
export function horizonInWords(claim: Claim): string | null {
  const { from = null, to = null } = claim.horizon ?? {};
  if (!from && !to) return null;
  const start = from?.replace(/-01-01$/, '').replace(/(-\d\d)-01$/, '$1') ?? null;
  const end = to?.replace(/-12-31$/, '').replace(/(-\d\d)-(?:28|29|30|31)$/, '$1') ?? null;
  if (start && end) return start === end ? dateInWords(end) : `${dateInWords(start)} to ${dateInWords(end)}`;
  if (!end) return `from ${dateInWords(start as string)}`;
  return end.length > 'YYYY-MM'.length ? `by ${dateInWords(end)}` : `by the end of ${dateInWords(end)}`;
}

/** "article, March 2025": what kind of document it is and when it appeared. */
export function documentLine(record: DocumentRecord): string {
  const format = FORMAT_NAMES[record.format];
  return record.published ? `${format}, ${dateInWords(record.published)}` : format;
}

/** "one, two and three". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** First letter as a capital, the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text cut at a word to at most `length` characters, for descriptions. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, text.lastIndexOf(' ', length - 1)).replace(/[,;:.]$/, '')}…`;
}
