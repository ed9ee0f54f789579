import { hash } from 'node:crypto';
import { fold } from '../../text/fold.ts';

/** Hexadecimal digits of a fingerprint: enough to tell that something has changed. */
export const DIGITS = 8;

export function digest(text: string): string {
  return hash('sha256', text).slice(0, DIGITS);
}

/** A quotation as an edition keeps it. */
export function quoteDigest(quote: string): string {
  return digest(fold(quote).text.trim());
}
