import { hash } from 'node:crypto';
import { RESERVED_ID } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import { slug } from './record-id.ts';

const LONGEST = 80;

/**
 * An id out of any name, the same on every machine and whatever other names there are: ASCII letters as they are, Greek,
 * Cyrillic and special Latin letters transliterated; for letters of other scripts a digest of the name stands.
 */
export function stableId(name: string): string {
  const letters = transliterate(name.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, ''));
  const plain = slug(letters);
  const lost = /(?![a-z0-9])[\p{L}\p{N}]/u.test(letters);
  if (plain === '' || lost) return `${short(plain) || 'note'}-${digest(name)}`;
  if (plain.length > LONGEST) return `${short(plain)}-${digest(name)}`;
  return RESERVED_ID.test(plain) ? `${plain}-note` : plain;
}

/**
 * Ids for names, by name. Of names that would have one id, the shortest (then the first by code unit) keeps it, the others
 * have a digest of their own name behind it. `taken` ids are given to none.
 */
export function distinctIds(names: readonly string[], taken: ReadonlySet<string>): Map<string, string> {
  const ids = new Map<string, string>();
  const given = new Set(taken);
  for (const name of [...names].sort((a, b) => a.length - b.length || byCodeUnit(a, b))) {
    const plain = stableId(name);
    let id = plain;
    for (let length = 6; given.has(id); length++) id = `${plain}-${digest(name, length)}`;
    given.add(id);
    ids.set(name, id);
  }
  return ids;
}

function short(id: string): string {
  return id.slice(0, LONGEST - 10).replace(/-+$/, '');
}

/** The digest is that of the composed form, since a file system may keep a name in another. */
function digest(name: string, length = 8): string {
  return hash('sha256', name.normalize('NFC')).slice(0, length);
}

function transliterate(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter);
}

const LETTERS = new Map(
  (
    'ß=ss æ=ae œ=oe ø=o ł=l đ=d ð=d þ=th ı=i ŋ=ng ' +
    'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ' +
    'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ' +
    'ъ= ы=y ь= э=e ю=yu я=ya є=ye і=i ґ=g ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** An id that is free: as it is, else with the first number after it that makes it so. */
export function freeId(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  for (let number = 2; ; number++) if (!taken(`${id}-${number}`)) return `${id}-${number}`;
}
