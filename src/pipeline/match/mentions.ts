import type { Sentence } from '../../model/artefact.ts';
import type { Mention } from '../../model/atlas.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { clip, type Span, touching } from '../../text/span.ts';
import type { MatchedDocument, SegmentedDocument } from '../stages.ts';
import { type Address, addressAt, isWholePart } from './addresses.ts';
import { edgeAfter, edgeBefore } from './boundaries.ts';
import { ADDRESS, type Lexicon } from './lexicon.ts';
import { type Name, rankOf } from './name.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';
import { isWritten, scan, type Words } from './scan.ts';
import { type SearchSpan, searchSpansOf } from './search-spans.ts';
import { foldedSource, plainSource, readsPlain, type Source } from './source.ts';
import type { Form } from './table.ts';

type SentenceMention = MatchedDocument['mentions'][number];

/**
 * Finds the names of a lexicon in a document: leftmost-longest over words, where a name whose rules refuse the place
 * gives way to the next one, and at last to a shorter one. Mentions are in text order and do not overlap; offsets are
 * UTF-16 code units and `text.slice(start, end)` is the surface. None reaches out of a sentence (unless the name holds
 * the full stop), a block or a passage; furniture is not searched.
 */
export function findMentions(document: SegmentedDocument, lexicon: Lexicon): MatchedDocument {
  const spans = searchSpansOf(document);
  const finder = new Finder(document, lexicon, neighboursOf(document, spans, lexicon));
  for (const span of spans) finder.search(span);
  return { ...document, mentions: finder.mentions };
}

class Finder {
  readonly mentions: SentenceMention[] = [];
  readonly #document: SegmentedDocument;
  readonly #lexicon: Lexicon;
  readonly #neighbours: Neighbours;
  #sentence = 0;
  /** The web address that is being read, or was last. */
  #address: Address | null = null;
  /** Where in its source the last mention ended. */
  #last: { source: Source; end: number; kind: EntityKind } | null = null;

  constructor(document: SegmentedDocument, lexicon: Lexicon, neighbours: Neighbours) {
    this.#document = document;
    this.#lexicon = lexicon;
    this.#neighbours = neighbours;
  }

  search(span: SearchSpan): void {
    const before = { mentions: this.mentions.length, sentence: this.#sentence };
    const read = (source: Source) => scan(source, this.#lexicon.table, (words) => this.#visit(words, source, span));
    const { rules } = this.#lexicon;
    if (span.hidden.length > 0 || !readsPlain(rules) || !read(plainSource(this.#document.text, span))) {
      this.mentions.length = before.mentions;
      this.#sentence = before.sentence;
      read(foldedSource(this.#document.text, span, span.hidden, rules));
    }
  }

  /** Decides what is named by the words at one place; returns where to read on. */
  #visit(words: Words, source: Source, span: SearchSpan): number {
    for (let count = words.count; count > 0; count--) {
      const forms = this.#lexicon.table.forms[words.entries[count - 1]!]!;
      let chosen: Match | null = null;
      for (const form of forms) {
        if (form.owner === ADDRESS) {
          if (this.#addressAround(source, words.starts[0]!) === null) {
            this.#address = addressAt(source, words) ?? this.#address;
          }
          continue;
        }
        const name = this.#lexicon.names[form.owner]!;
        if (chosen !== null && rankOf(name) < rankOf(chosen.name)) break;
        if (chosen !== null && name.entity === chosen.name.entity) continue;
        if (!isWritten(source, words, count, form)) continue;
        const match = this.#match(words, count, form, name, source);
        if (match === null) continue;
        // Two entities with equal right to the place: a guess would be wrong half the time.
        if (chosen !== null) return chosen.next;
        chosen = match;
      }
      if (chosen !== null) {
        this.#add(chosen, span);
        this.#last = { source, end: chosen.next, kind: chosen.name.kind };
        return chosen.next;
      }
    }
    return words.ends[0]!;
  }

  /** The match, where edges and rules allow it. */
  #match(words: Words, count: number, form: Form, name: Name, source: Source): Match | null {
    const from = words.starts[0]! - form.before.length;
    const to = words.ends[count - 1]! + form.after.length;
    const address = this.#addressAround(source, from);
    if (address !== null) {
      if (form.joints.length === 0 || !isWholePart(source, from, to, address.end)) return null;
    } else {
      if (form.before === '' && !this.#mayBegin(source, from, name)) return null;
      if (form.after === '' && !this.#mayEnd(source, from, to, name)) return null;
    }
    const start = source.start(from + form.lead);
    const end = this.#withMarks(source.end(to - form.trail - 1));
    const match = { start, end, name, sentence: this.#sentenceAt(start), next: to };
    const sentence = this.#document.sentences[match.sentence];
    if (sentence !== undefined && sentence.end < end && !form.joints.some(({ signs }) => STOP.test(signs ?? '')))
      return null;
    if ((name.isExact || form.isExact) && !this.#hasCase(match, form)) return null;
    if (name.not.length > 0 && this.#neighbours.isExcepted(name, match)) return null;
    if (name.near.length > 0 && !this.#neighbours.hasNear(name, match, match.sentence)) return null;
    return match;
  }

  #addressAround(source: Source, at: number): Address | null {
    return this.#address?.source === source && at < this.#address.end ? this.#address : null;
  }

  /** Tied by a hyphen to the name before it, both places or both organizations: "US-China talks" names two. */
  #mayBegin(source: Source, from: number, { kind }: Name): boolean {
    const edge = edgeBefore(source, from, this.#lexicon.rules, kind);
    if (edge !== 'hyphen') return edge === 'free';
    return PAIRED.has(kind) && this.#last?.kind === kind && this.#last.source === source && this.#last.end === from - 1;
  }

  #mayEnd(source: Source, from: number, to: number, { kind }: Name): boolean {
    const edge = edgeAfter(source, from, to, this.#lexicon.rules, kind);
    if (edge !== 'hyphen') return edge === 'free';
    if (!PAIRED.has(kind)) return false;
    const { table, names } = this.#lexicon;
    const rest = { ...source, from: to + 1, to: Math.min(source.to, to + LONGEST_PAIRED) };
    let isPaired = false;
    scan(rest, table, (words) => {
      for (let count = words.count; count > 0 && words.starts[0] === rest.from && !isPaired; count--) {
        const forms = table.forms[words.entries[count - 1]!]!;
        isPaired = forms.some((form) => names[form.owner]?.kind === kind && isWritten(rest, words, count, form));
      }
      return rest.to;
    });
    return isPaired;
  }

  #hasCase(match: Span, { cased }: Form): boolean {
    const { text, hidden } = this.#document;
    const surface = text.slice(match.start, match.end);
    if (surface === cased) return true;
    const gaps = clip(touching(hidden, match), match);
    const { letters } = this.#lexicon.rules;
    const folded = fold(letters === undefined ? surface : letters(surface), gaps, { keepCase: true }).text;
    return folded.replace(BETWEEN_WORDS, '') === cased;
  }

  /** Marks that are not compared stand with the letter that they are set on. */
  #withMarks(end: number): number {
    if (this.#lexicon.rules.letters === undefined) return end;
    let to = end;
    while (MARK.test(this.#document.text.charAt(to))) to++;
    return to;
  }

  /** Sentences are asked for from left to right. */
  #sentenceAt(offset: number): number {
    const { sentences } = this.#document;
    while (this.#sentence + 1 < sentences.length && (sentences[this.#sentence + 1] as Sentence).start <= offset) {
      this.#sentence++;
    }
    return this.#sentence;
  }

  #add({ start, end, name, sentence }: Match, span: SearchSpan): void {
    const { id, text, passages } = this.#document;
    const mention: Mention = {
      document: id,
      passage: passages[span.passage]!.id,
      entity: name.entity,
      start,
      end,
      surface: text.slice(start, end),
    };
    this.mentions.push({ ...mention, sentence });
  }
}

interface Match extends Span {
  readonly name: Name;
  readonly sentence: number;
  /** Where to read on, in the source. */
  readonly next: number;
}

/** Kinds whose names are set side by side with a hyphen. A model's name rather goes on behind it. */
const PAIRED: ReadonlySet<EntityKind> = new Set<EntityKind>(['organization', 'place']);
/** In code units. */
const LONGEST_PAIRED = 64;
const STOP = /[.!?]/;
const MARK = /^\p{M}/u;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}_]+/gu;
