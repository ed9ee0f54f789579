import { isKnownName } from './known-names.ts';
import { EVERYDAY, GENERAL, type Lexis, ORDINARY, STOP, UNKNOWN_LANGUAGE } from './lexis.ts';

/** A name in whatever letters it stands: "anthropic" of one who writes notes in lower case. */
export const IN_ANY_LETTERS = 2;
/** A name where it has a capital for its own sake, whatever its uses in lower case: "Apple". */
export const IN_CAPITALS = 1;

/** What each word of a corpus is as a name: by how the corpus writes it, and by what it is known as. */
export class NameWords {
  readonly #lexis: Lexis;
  readonly #known: Int8Array;

  constructor(lexis: Lexis) {
    this.#lexis = lexis;
    this.#known = new Int8Array(lexis.vocabulary.size).fill(-1);
  }

  /**
   * {@link IN_ANY_LETTERS} for what no dictionary has and the corpus often writes with a capital, and for what is known as a name
   * and is no word; {@link IN_CAPITALS} for a word that mostly has a capital or that is known as a name too; else 0.
   */
  of(document: number, word: number, isBesideName = false): number {
    const { capital, lower, asNoun, counts, languages } = this.#lexis;
    const capitals = capital[word]!;
    // "die Karte", "im Bereich": where nouns have a capital, those with articles are no names alone.
    const isNoun = languages[document]?.capitalNouns && asNoun[word]! >= counts[word]! * WITH_ARTICLE;
    if (isNoun && !isBesideName) return 0;
    if (lower[word]! === 0) return capitals > 0 || this.isKnown(word) ? IN_CAPITALS : 0;
    const isWord = (this.#lexis.classOf(document, word) & WORD) !== 0;
    if (!isWord && capitals >= LEAST_CAPITALS && capitals >= lower[word]! * CAPITAL_SHARE) return IN_ANY_LETTERS;
    if (capitals > lower[word]!) return IN_CAPITALS;
    if (!this.isKnown(word)) return 0;
    return isWord ? IN_CAPITALS : IN_ANY_LETTERS;
  }

  /** Whether it is known to name somebody or something. */
  isKnown(word: number): boolean {
    if (this.#known[word] === -1) {
      this.#known[word] = Number(isKnownName(this.#lexis.vocabulary.words[word]!));
    }
    return this.#known[word] === 1;
  }
}

/** What is, or may be, a word of the language. */
const WORD = ORDINARY | UNKNOWN_LANGUAGE | GENERAL | EVERYDAY | STOP;
const LEAST_CAPITALS = 2;
/** For so many of its uses in lower case a word that no dictionary has stands with a capital where none is due. */
const CAPITAL_SHARE = 0.2;
/** So often an article stands right before a common noun; more often nothing or an adjective does. */
const WITH_ARTICLE = 0.1;
