const TOKEN =
  /\s*(?:(?<name>"(?:[^"\\\p{Cc}]|\\.)*")|(?<value>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\b|true\b|false\b|null\b)|(?<sign>[{}[\],:]))/iuy;

/** What may come next: a value, a name or the end of its object, a name, a colon, a comma or an end. */
type Next = 'value' | 'first value' | 'first name' | 'name' | 'colon' | 'comma';

/** Line and column, from 1, where a text that is to be JSON is none: of many faults the engine does not tell the place. */
export function placeOfFault(text: string): { line: number; column: number } {
  const before = text.slice(0, faultIn(text)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function faultIn(text: string): number {
  const open: ('{' | '[')[] = [];
  let next: Next = 'value';
  TOKEN.lastIndex = 0;
  for (let end = 0; ; end = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)?.groups;
    const after: Next | null = found === undefined ? null : afterToken(found, next, open);
    if (after === null) return end + text.slice(end).search(/\S|$/);
    next = after;
  }
}

function afterToken(
  { name, value, sign }: Readonly<Record<string, string | undefined>>,
  next: Next,
  open: ('{' | '[')[],
): Next | null {
  if (name !== undefined && (next === 'first name' || next === 'name')) return 'colon';
  const mayBeValue = next === 'value' || next === 'first value';
  if (name !== undefined || value !== undefined) return mayBeValue ? 'comma' : null;
  if (sign === '{' || sign === '[') {
    if (!mayBeValue) return null;
    open.push(sign);
    return sign === '{' ? 'first name' : 'first value';
  }
  const inner = open.at(-1);
  if (sign === ':') return next === 'colon' ? 'value' : null;
  if (sign === ',') return next === 'comma' && inner !== undefined ? (inner === '{' ? 'name' : 'value') : null;
  const isEnd = inner === (sign === '}' ? '{' : '[') && (next === 'comma' || next.startsWith('first'));
  open.pop();
  return isEnd ? 'comma' : null;
}
