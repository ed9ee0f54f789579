import type { EditMap } from 'micromark-util-edit-map';

declare module 'micromark-util-types' {
  /** The tokens of remark-math. */
  interface TokenTypeMap {
    mathFlow: 'mathFlow';
    mathFlowFence: 'mathFlowFence';
    mathFlowFenceSequence: 'mathFlowFenceSequence';
    mathFlowValue: 'mathFlowValue';
  }
}

type Context = Parameters<EditMap['consume']>[0][number][2];
type Construct = Exclude<NonNullable<Context['parser']['constructs']['flow'][string]>, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];
type State = ReturnType<Tokenizer>;
type Code = Parameters<State>[0];

/**
 * Formulas on lines of their own as Obsidian reads them: from `$$` to the next `$$`, whether words stand beside the signs or not
 * (`$$x` … `y$$`). The construct of remark-math wants the signs alone on their lines, and takes all to the end of the text for a
 * formula where they are not. For a processor that has remark-math, which makes nodes of the tokens.
 */
export function displayMath(this: { data(): object }): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), EXTENSION];
}

const DOLLAR = 36;
const BACKSLASH = 92;
const isEnd = (code: Code) => code === null || isLineEnd(code);
const isLineEnd = (code: Code) => code !== null && code <= -3;
const isSpace = (code: Code) => code === -2 || code === -1 || code === 32;

const tokenize: Tokenizer = function (effects, ok, nok) {
  const { interrupt } = this;
  const open: State = (code) => {
    effects.enter('mathFlow');
    return effects.attempt(SIGNS, opened, nok)(code);
  };
  const opened: State = (code) => {
    // Only signs alone on their line end a paragraph.
    if (interrupt) return isEnd(code) ? ok(code) : nok(code);
    return between(code);
  };
  const between: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnd(code)) return effects.attempt(NEXT_LINE, between, nok)(code);
    if (code === DOLLAR) return effects.attempt(CLOSING, after, single)(code);
    effects.enter('mathFlowValue');
    return value(code);
  };
  const value: State = (code) => {
    if (isEnd(code) || code === DOLLAR) {
      effects.exit('mathFlowValue');
      return between(code);
    }
    effects.consume(code);
    return code === BACKSLASH ? escaped : value;
  };
  const escaped: State = (code) => {
    if (isEnd(code)) return value(code);
    effects.consume(code);
    return value;
  };
  /** One dollar is part of the formula, as in `\text{$x$}`; two with words behind them end one in a line. */
  const single: State = (code) => {
    effects.enter('mathFlowValue');
    effects.consume(code);
    return (next) => (next === DOLLAR ? nok(next) : value(next));
  };
  const after: State = (code) => {
    effects.exit('mathFlow');
    return ok(code);
  };
  return open;
};

/** Two dollars, not more. */
const SIGNS: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let dollars = 0;
    const sequence: State = (code) => {
      if (code === DOLLAR && dollars++ < 2) {
        effects.consume(code);
        return sequence;
      }
      if (dollars !== 2) return nok(code);
      effects.exit('mathFlowFenceSequence');
      effects.exit('mathFlowFence');
      return ok(code);
    };
    return (code) => {
      effects.enter('mathFlowFence');
      effects.enter('mathFlowFenceSequence');
      return sequence(code);
    };
  },
};

/** The signs at the end of a line. */
const CLOSING: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const closed: State = (code) => {
      if (!isSpace(code)) return isEnd(code) ? ok(code) : nok(code);
      effects.enter('whitespace');
      return space(code);
    };
    const space: State = (code) => {
      if (isSpace(code)) {
        effects.consume(code);
        return space;
      }
      effects.exit('whitespace');
      return isEnd(code) ? ok(code) : nok(code);
    };
    return effects.attempt(SIGNS, closed, nok);
  },
};

/** A line that goes on with the quotation or list that the formula stands in. */
const NEXT_LINE: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

const FORMULA: Construct = { tokenize, concrete: true, name: 'displayMath' };
const EXTENSION = { flow: { [DOLLAR]: FORMULA }, disable: { null: ['mathFlow'] } };
