import { LongText } from './long-text.ts';

/** Compact JSON with a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** JSON for reading, two spaces a level. */
export function jsonIndented(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * JSON with one line for each record of each list: compact, and a change shows as the lines that changed.
 *
 * @param textOf gives a record's JSON
 */
export function jsonByRecord(
  value: Readonly<Record<string, unknown>>,
  textOf: (record: unknown) => string = JSON.stringify,
): LongText {
  return new LongText(function* () {
    let before = '{\n';
    for (const [key, member] of Object.entries(value)) {
      yield `${before}${JSON.stringify(key)}:`;
      if (isList(member)) yield* list(member, textOf);
      else yield JSON.stringify(member);
      before = ',\n';
    }
    yield '\n}\n';
  });
}

function* list(records: Iterable<unknown>, textOf: (record: unknown) => string): Generator<string> {
  let isEmpty = true;
  for (const record of records) {
    yield `${isEmpty ? '[\n' : ',\n'}${textOf(record)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : '\n]';
}

/** An array, or an object that makes its records one by one. */
function isList(member: unknown): member is Iterable<unknown> {
  return typeof member === 'object' && member !== null && Symbol.iterator in member;
}
