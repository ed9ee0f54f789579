/** What is asked of a sign: its code, its place and its height, and which way it runs. */
interface Placed {
  readonly code: number;
  readonly size: number;
  readonly turn: number;
  readonly x: number;
  readonly y: number;
}

/** From where on there are signs that may stand one below the other: Han, Kana and their marks. */
const FIRST_CODE = 0x2e80;
const FEWEST = 40;
/** Share of them that stand below one another where a page is written from top to bottom. */
const MOSTLY = 0.6;
/** Of the height of a sign: from one to the next below it, and how far a mark stands aside. */
const [LEAST_STEP, MOST_STEP, ASIDE] = [0.5, 1.8, 0.6];
/** A quarter to the right. */
const DOWN = 3;

/**
 * The signs of a page that is written from top to bottom (Japanese, Chinese) as signs that are turned to the right, those of one
 * column on one line; all others as they are.
 */
export function downward<Sign extends Placed>(signs: readonly Sign[]): readonly Sign[] {
  const isWritten = ({ code, turn }: Placed) => code >= FIRST_CODE && code < 0xfff0 && turn === 0;
  const all = signs.filter(isWritten).length;
  if (all < FEWEST) return signs;
  let below = 0;
  let column: Sign | undefined;
  let before: Sign | undefined;
  const turned = signs.map((sign): Sign => {
    if (!isWritten(sign)) return sign;
    const step = before === undefined ? 0 : (before.y - sign.y) / sign.size;
    const goesOn =
      column !== undefined && Math.abs(sign.x - column.x) < ASIDE * sign.size && step > LEAST_STEP && step < MOST_STEP;
    if (goesOn) below++;
    else column = sign;
    before = sign;
    return { ...sign, turn: DOWN, x: column!.x };
  });
  return below < MOSTLY * all ? signs : turned;
}
