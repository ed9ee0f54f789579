import { digest } from '../../text/digest.ts';

/** Five letters and digits that name a suggestion; letters that are easily taken for another are left out. */
export function suggestionKey(kind: string, ...terms: readonly string[]): string {
  const hexadecimal = digest(JSON.stringify([kind, ...terms]));
  let key = '';
  for (let at = 0; at < LENGTH; at++)
    key += LETTERS[Number.parseInt(hexadecimal.slice(at * 4, at * 4 + 4), 16) % LETTERS.length];
  // A number alone would be taken for a place in the list.
  return /^\d+$/.test(key) ? `k${key.slice(1)}` : key;
}

const LENGTH = 5;
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
