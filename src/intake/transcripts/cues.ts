import { isCalled, isSpeaker } from './heads.ts';

/** Words that are shown from one time to another, in seconds. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  /** Null where the file names nobody, empty where it says that somebody else goes on. */
  readonly name: string | null;
  readonly words: string;
}

/** A silence of so many seconds ends a paragraph of a transcript that names nobody. */
const LONG_PAUSE = 3;
/** The end of a sentence after so many letters ends one of any: each has its place in the recording. */
const LONG_ENOUGH = 500;

/** Most lines that begin with a name and a colon make it a transcript with names; "- " and ">>" say that another speaks. */
export function withSpeakers(cues: readonly Cue[]): Cue[] {
  if (cues.some(({ name }) => name !== null)) return [...cues];
  const lines = cues.flatMap(({ words, ...cue }) => {
    const parts = words.split(/\n(?=[-–—] ?\S|>>|[^\n:]{1,60}: )/);
    return parts.map((part) => ({ ...cue, words: part }));
  });
  const labels = lines.flatMap(({ words }) => LABEL.exec(words)?.[1]?.trim() ?? []);
  const called = labels.filter(isCalled);
  const isOften = called.length >= OFTEN * cues.length;
  const own = isOften ? labels.filter(isSpeaker) : called;
  const names = new Set(own);
  const isNamed =
    names.size > 0 && (isOften || own.length >= FEWEST_LABELS) && names.size <= Math.max(2, own.length / 2 + 1);
  const dashes = lines.filter(({ words }) => DASH.test(words)).length;
  return lines.map((cue) => {
    const label = isNamed ? LABEL.exec(cue.words) : null;
    const name = label?.[1]?.trim() ?? '';
    if (label && names.has(name)) return { ...cue, name, words: cue.words.slice(label[0].length) };
    return DASH.test(cue.words) && dashes > 1 && !isNamed
      ? { ...cue, name: '', words: cue.words.replace(DASH, '') }
      : cue;
  });
}

/** Names that stand only where the speaker changes are few beside the lines. */
const FEWEST_LABELS = 8;
const OFTEN = 0.3;
const LABEL = /^(?:[-–—>]+ ?)?(\p{L}[^:\n<>?!]{0,59}):(?:\s+|$)/u;
const DASH = /^(?:[-–—] ?(?=\S)|>>+ ?)/;

/** What one says on end; who is not named goes on where nobody else is. */
export function turnsOf(cues: readonly Cue[]): Cue[] {
  const turns: Cue[] = [];
  const isNamed = cues.some(({ name }) => name);
  for (const cue of cues) {
    const open = turns.at(-1);
    const words = cue.words.replace(/\s*\n\s*/g, ' ').trim();
    const isOther = open !== undefined && (isNamed ? cue.name !== null && cue.name !== open.name : cue.name === '');
    const isNext = open !== undefined && (isFull(open.words) || (!isNamed && cue.from - open.to > LONG_PAUSE));
    if (open === undefined || isOther || isNext) turns.push({ ...cue, name: cue.name ?? open?.name ?? null, words });
    else turns[turns.length - 1] = { ...open, to: cue.to, words: `${open.words} ${words}` };
  }
  return turns.filter(({ words }) => words !== '');
}

function isFull(words: string): boolean {
  return words.length > LONG_ENOUGH && /[.!?…。！？]["”’»)]?$/.test(words);
}
