import { dates, lists, modalityWords, relationWords, vocabulary } from '#interface';
import type { Noun } from '../interface/noun.ts';
import type { Claim, DocumentRecord, Relation } from '../model/atlas.ts';
import { formFor, inDigits } from './number.ts';

export { counted as count } from './number.ts';

/** A sentence about a number, in the form that the language asks for; `#` is the number. */
export function phraseFor(number: number, forms: Noun): string {
  return formFor(number, forms).replace('#', inDigits(number));
}

export const FORMAT_NAMES = vocabulary.formats;
export const CLAIM_NAMES = vocabulary.claims;
export const STANCE_NAMES = vocabulary.stances;

/** "Scaling laws limits pre-training", from the side of `from`: the verb between the two names, as surely as the source says it. */
export function relationVerb({ source, type, modality }: Relation, from: string): string {
  const words = relationWords[type];
  if (!modality) return source === from ? words.label : words.inverse;
  return modalityWords[modality].pattern.replace('#', source === from ? words.bare : words.bareInverse);
}

/** An ISO date, year-month or year as a reader writes it: "3 March 2025", "March 2025", "2025". */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month ? dates.months[Number(month) - 1] : undefined;
  if (!name) return year;
  return day ? dates.day(Number(day), name, year) : dates.month(name, year);
}

/** When a prediction falls due: "by the end of 2026", "January 2027 to June 2027"; null without dates. */
export function horizonInWords(claim: Claim): string | null {
  const { from = null, to = null } = claim.horizon ?? {};
  if (!from && !to) return null;
  const end = to?.replace(/-12-31$/, '').replace(/(-\d\d)-(?:28|29|30|31)$/, '$1') ?? null;
  // A year that ends in a month also begins in one: "January 2027 to June 2027", not "2027 to June 2027".
  const wholeYears = !end || end.length === 'YYYY'.length;
  const start = (wholeYears ? from?.replace(/-01-01$/, '') : from)?.replace(/(-\d\d)-01$/, '$1') ?? null;
  if (start && end) return start === end ? dateInWords(end) : dates.fromTo(dateInWords(start), dateInWords(end));
  if (!end) return dates.from(dateInWords(start as string));
  return end.length > 'YYYY-MM'.length ? dates.by(dateInWords(end)) : dates.byTheEndOf(dateInWords(end));
}

/** "article, March 2025": what kind of document it is and when it appeared. */
export function documentLine(record: DocumentRecord): string {
  const format = FORMAT_NAMES[record.format];
  return record.published ? `${format}, ${dateInWords(record.published)}` : format;
}

/** "one, two and three". */
export function listed(words: readonly string[]): string {
  return lists.and(words);
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
