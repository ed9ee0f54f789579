import type { Variant } from './phrases.ts';

/** One way a name may be written; `owner` says whose it is (an index that the table's maker chooses). */
export interface Form extends Variant {
  readonly owner: number;
}

/** Forms by the hash of their key, and which hashes begin a longer one. */
export interface FormTable {
  /** The entry of a running hash (`hashOf`), or -1. */
  find(hash: number): number;
  /** Forms of an entry in the order given; keys may differ where hashes collide. */
  readonly forms: readonly (readonly Form[])[];
  /** By entry: whether more words may follow. */
  readonly continues: Uint8Array;
}

export const HASH_BASIS = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** 32-bit FNV-1a over code units; `hashOf(b, hashOf(a))` is the hash of `a + b`. */
export function hashOf(key: string, seed = HASH_BASIS): number {
  let hash = seed;
  for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), HASH_PRIME);
  return hash;
}

/**
 * Builds the table: open addressing behind a bit filter, so that a word which begins no name (nearly all of them) costs
 * one probe of a small array.
 */
export function buildTable(forms: readonly Form[]): FormTable {
  const entries = new Map<number, { forms: Form[]; continues: boolean }>();
  const entryOf = (hash: number) => {
    let entry = entries.get(hash);
    if (entry === undefined) {
      entry = { forms: [], continues: false };
      entries.set(hash, entry);
    }
    return entry;
  };
  for (const form of forms) {
    entryOf(hashOf(form.key)).forms.push(form);
    let hash = HASH_BASIS;
    let from = 0;
    for (const { at } of form.joints) {
      hash = hashOf(form.key.slice(from, at), hash);
      from = at;
      entryOf(hash).continues = true;
    }
  }

  const bits = Math.max(8, Math.ceil(Math.log2(entries.size * 3 + 1)));
  const shift = 32 - bits;
  const mask = (1 << bits) - 1;
  const hashes = new Int32Array(1 << bits);
  const numbers = new Int32Array(1 << bits).fill(-1);
  const filterBits = Math.min(24, bits + 3);
  const filterShift = 32 - filterBits;
  const filter = new Uint32Array(1 << (filterBits - 5));
  const continues = new Uint8Array(entries.size);
  let number = 0;
  for (const [hash, entry] of entries) {
    const mixed = Math.imul(hash, MIX) >>> 0;
    let slot = mixed >>> shift;
    while ((numbers[slot] as number) >= 0) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    numbers[slot] = number;
    const bit = mixed >>> filterShift;
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    continues[number++] = entry.continues ? 1 : 0;
  }

  return {
    forms: [...entries.values()].map((entry) => entry.forms),
    continues,
    find(hash) {
      const mixed = Math.imul(hash, MIX) >>> 0;
      const bit = mixed >>> filterShift;
      if ((((filter[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
      for (let slot = mixed >>> shift; ; slot = (slot + 1) & mask) {
        const found = numbers[slot] as number;
        if (found < 0 || hashes[slot] === hash) return found;
      }
    },
  };
}

const MIX = 0x9e3779b1;
