import type { parseHTML } from 'linkedom';

type Page = ReturnType<typeof parseHTML>['document'];
type DataRecord = Record<string, unknown>;

/** The records of a page's JSON-LD whose type matches, in the order in which they stand there. */
export function dataOfType(document: Page, type: RegExp): readonly DataRecord[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    ofType(parsed(script.textContent ?? ''), type, 0),
  );
}

/** Undefined for what is not JSON: the page says nothing this way. Many programs leave line breaks in their strings. */
function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/\p{Cc}/gu, ' '));
  } catch {
    return undefined;
  }
}

function ofType(value: unknown, type: RegExp, depth: number): DataRecord[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => ofType(one, type, depth + 1));
  const record = value as DataRecord;
  if ([record['@type']].flat().some((own) => type.test(String(own)))) return [record];
  return [record['@graph'], record.mainEntity].flatMap((one) => ofType(one, type, depth + 1));
}

const DEEPEST = 4;
