import { chatMessages } from '../../pipeline/documents/readers/chat.ts';
import { sampleOf } from '../../pipeline/documents/readers/detect-sample.ts';
import { plainLines } from '../../pipeline/documents/readers/plain-lines.ts';

/** A day in numbers, in any order and in the digits of any script. */
const DAY = /(?<!\p{Nd})(\p{Nd}{1,4})(?:[./-] ?|[년年] ?)(\p{Nd}{1,2})(?:[./-] ?|[월月] ?)(\p{Nd}{1,4})(?!\p{Nd})/u;
const MARKS = /[\u200e\u200f\u202a-\u202e]/g;

/**
 * The days of a chat's messages, in the order of the text, as `2025-03-01`. Whether days or months come first is told by what
 * cannot be a month, else by which of the two lets the clock go on; months do only where hours are told by AM and PM. None where
 * that cannot be told, or where a calendar counts otherwise.
 */
export function daysOfChat(text: string): string[] {
  const found = chatMessages(text, plainLines(text).lines).flatMap(({ start, end }) => {
    const [, ...parts] = DAY.exec(text.slice(start, Math.min(end, start + 80)).replace(MARKS, '')) ?? [];
    return parts.length === 3 ? [parts.map((part) => Number(inAscii(part))) as [number, number, number]] : [];
  });
  const orders = [
    ([a, b, c]: Numbers): Numbers => [a, b, c],
    ([a, b, c]: Numbers): Numbers => [c, b, a],
    ([a, b, c]: Numbers): Numbers => [c, a, b],
  ].flatMap((order) => {
    const days = found.map((numbers) => isoDay(order(numbers)));
    return days.length > 0 && days.every((day) => day !== null) ? [days as string[]] : [];
  });
  const counted = orders.map((days) => ({
    days,
    back: days.filter((day, index) => index > 0 && day < days[index - 1]!).length,
  }));
  counted.sort((a, b) => a.back - b.back);
  const [best, other] = counted;
  const mayBeMonthFirst = /\d ?[AP]M\b/.test(sampleOf(text));
  const isCertain =
    best &&
    (other === undefined ||
      other.back > best.back ||
      !mayBeMonthFirst ||
      other.days.every((day, index) => day === best.days[index]));
  return isCertain ? best.days : [];
}

/** Year, month, day. */
type Numbers = [number, number, number];

function isoDay([given, month, day]: Numbers): string | null {
  // A year of two digits is of this century; in Thailand 543 years have gone by before it.
  const year = given < 100 ? 2_000 + given : given > 2_400 && given < 2_800 ? given - 543 : given;
  const isDay = year >= 1_980 && year <= 2_200 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return isDay ? [year, month, day].map((number) => String(number).padStart(2, '0')).join('-') : null;
}

/** The ten digits of each script follow one another. */
function inAscii(digits: string): string {
  return [...digits]
    .map((digit) => {
      const code = digit.codePointAt(0) as number;
      let value = 0;
      while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
      return String(value);
    })
    .join('');
}
