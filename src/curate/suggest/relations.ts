import { RELATION_TYPES, type RelationTypeId } from '../../model/relation-types.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { MatchedDocument } from '../../pipeline/stages.ts';
import { suggestionKey } from '../../pipeline/terms/suggestion-key.ts';
import { foldedText } from '../../text/fold.ts';
import { isLittleWord } from '../../text/languages/words-of.ts';
import { shownText } from '../../text/shown.ts';
import { RELATION_PATTERNS, type RelationPattern } from './relation-patterns.ts';
import type { Suggestion } from './suggestion.ts';
import { type AtlasView, pagesOfDrafts } from './view.ts';

type SentenceMention = MatchedDocument['mentions'][number];

/**
 * Relations that a sentence states between two neighbouring names by one of {@link RELATION_PATTERNS} and that nobody has
 * asserted yet; a question, a doubt or a denial states none. Each sentence more that states one raises its score half-way to 1.
 */
export function suggestRelations(view: AtlasView): Suggestion[] {
  const asserted = new Set(
    view.atlas.relations.flatMap(({ source, target, type }) => [
      `${source} ${type} ${target}`,
      ...(RELATION_TYPES[type].directed ? [] : [`${target} ${type} ${source}`]),
    ]),
  );
  const found = new Map<string, { stated: Stated; uses: { document: MatchedDocument; mention: SentenceMention }[] }>();
  for (const document of view.documents) {
    if (document.language.slice(0, 2) !== 'en') continue;
    for (const [first, second] of neighbours(document)) {
      const stated = statedBy(view, document, first, second);
      // What is told by a note alone has no file in which a relation could be written.
      if (!stated || isNoteAlone(view, stated.source)) continue;
      const name = `${stated.source} ${stated.pattern.type} ${stated.target}`;
      if (asserted.has(name)) continue;
      const entry = found.get(name) ?? { stated, uses: [] };
      entry.uses.push({ document, mention: first });
      found.set(name, entry);
    }
  }
  return [...found.values()].flatMap(({ stated, uses }): Suggestion[] => {
    const { source, target, pattern, words } = stated;
    const [first] = uses;
    const sentence = first!.document.sentences[first!.mention.sentence]!;
    const evidence = view.selector(first!.document.id, sentence.start, sentence.end);
    if (!evidence) return [];
    const { label } = RELATION_TYPES[pattern.type];
    const kinds = [source, target].map((id) => view.entities.get(id)!.status);
    return [
      {
        key: suggestionKey('relation', source, pattern.type, target),
        kind: 'relation',
        score: guessed(view, stated) * (1 - (1 - pattern.score) * 0.5 ** (uses.length - 1)),
        title: `${nameOf(view, source)} ${label} ${nameOf(view, target)}`,
        reason: `"${words.trim()}" stands between them${uses.length > 1 ? ` in ${uses.length} sentences` : ''}${kinds.includes('draft') ? '; a draft among them would be written too' : ''}`,
        places: uses.slice(0, 3).map(({ document, mention }) => view.place(document.id, mention.sentence)),
        action: {
          write: 'relation',
          source,
          target,
          type: pattern.type,
          evidence,
          kinds: { source: onlyKind(pattern.source), target: onlyKind(pattern.target) },
          drafts: pagesOfDrafts(view, [source, target]),
        },
      },
    ];
  });
}

function isNoteAlone({ content, entities }: AtlasView, id: string): boolean {
  return entities.get(id)?.status === 'curated' && !content.entities.get(id)?.file.startsWith('content/');
}

/** What a relation is worth whose pattern asks for kinds that are not known: half of it for each end. */
function guessed({ entities }: AtlasView, { source, target, pattern }: Stated): number {
  const ends = [
    [source, pattern.source],
    [target, pattern.target],
  ] as const;
  const unknown = ends.filter(([id, kinds]) => kinds !== undefined && !kinds.includes(entities.get(id)!.kind));
  return UNKNOWN_KIND ** unknown.length;
}

const UNKNOWN_KIND = 0.7;

interface Stated {
  readonly source: string;
  readonly target: string;
  readonly pattern: RelationPattern;
  readonly words: string;
}

/** Words between two names; longer ones state nothing about the two. Code units. */
const LONGEST = 80;

function* neighbours({ mentions, passages }: MatchedDocument): Generator<[SentenceMention, SentenceMention]> {
  const repeating = new Set(passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
  for (let at = 0; at + 1 < mentions.length; at++) {
    const [first, second] = [mentions[at]!, mentions[at + 1]!];
    const isNear = first.sentence === second.sentence && second.start - first.end <= LONGEST;
    if (isNear && first.entity !== second.entity && !repeating.has(first.passage)) yield [first, second];
  }
}

function statedBy(
  view: AtlasView,
  { text, hidden, sentences }: MatchedDocument,
  first: SentenceMention,
  second: SentenceMention,
): Stated | null {
  const sentence = sentences[first.sentence]!;
  if (/\?\P{L}*$/u.test(text.slice(sentence.start, sentence.end))) return null;
  if (DENIED.test(text.slice(sentence.start, second.end).replace(/[’ʼ]/g, "'"))) return null;
  if (GOES_ON.test(text.slice(second.end, second.end + 3))) return null;
  const quotes = text.slice(sentence.start, first.start).match(/["“”]/g)?.length ?? 0;
  // What somebody else is quoted with.
  if (quotes % 2 === 1) return null;
  const isWithin = WITHIN.test(text.slice(Math.max(sentence.start, first.start - 12), first.start));
  const isLacked = LACKED.test(text.slice(Math.max(sentence.start, first.start - 24), first.start));
  const words = betweenWords(text, hidden, first.end, second.start);
  for (const pattern of RELATION_PATTERNS) {
    if (!pattern.between.test(words)) continue;
    if (isWithin && !pattern.backwards && !OF_TWO.has(pattern.type)) continue;
    if (pattern.asks === 'several' && !/[^s]s$/i.test(first.surface)) continue;
    if (pattern.asks === 'alone' && isNounBehind(text.slice(second.end, second.end + 40))) continue;
    const [source, target] = pattern.backwards ? [second, first] : [first, second];
    const isNamed = BEARS_A_NAME.has(view.entities.get(target.entity)?.kind ?? 'concept');
    if (pattern.type === 'kind-of' && (isNamed || isMore(text.slice(second.end, second.end + 40)) || isLacked))
      continue;
    if (!fits(view, source, pattern.source) || !fits(view, target, pattern.target)) continue;
    return { source: source.entity, target: target.entity, pattern, words };
  }
  return null;
}

/** "a Chrome-only feature", "Ada's", "Sabrel Drive", "Ph.D": the name is part of a longer one. */
const GOES_ON = /^(?:-\p{L}|['’]s|\/|\.\p{L}| \p{Lu}\p{Ll})/u;
/** "methods in JS require": something else is the subject. */
const WITHIN = /(?<!\p{L})(?:in|of|for|on|at|with|by|from|to|between|as|like)(?: (?:the|an?))? $/iu;

/** Of what nothing is a kind: "Sabrel is a US firm". */
const BEARS_A_NAME: ReadonlySet<EntityKind> = new Set(['place', 'person', 'organization', 'event']);

/** Relations whose first name need not be the subject of the words between. */
const OF_TWO: ReadonlySet<RelationTypeId> = new Set(['compared-with', 'differs-from', 'works-at', 'located-in']);

/** "Eyeo's YouTube channel", "is a Chrome feature": what stands behind the name is what is meant. */
function isNounBehind(after: string): boolean {
  const word = /^ ([\p{L}\p{N}][\p{L}\p{N}-]*)/u.exec(after)?.[1]?.toLowerCase();
  return word !== undefined && !isLittleWord(word, 'en') && !/(?:ed|ing)$/.test(word);
}

/** "is a ship building yard", "is a special case of another": what something is a kind of is told by more words. */
function isMore(after: string): boolean {
  return isNounBehind(after) || /^ (?:of|\p{Ll}+ing)(?!\p{L})/u.test(after);
}

/** "boats without sails, such as dinghies". */
const LACKED = /(?<!\p{L})(?:without|lacking|unlike|except|than)(?: \p{Ll}+)? $/iu;

const DENIED =
  /\b(?:not|never|no longer|neither|nor|hardly|nobody|cannot|whether|if|unless|suppose|rumou?rs?|den(?:y|ies|ied)|false|would|could|might)\b|n't\b/i;

/** What stands between two names, folded, with the spaces at its ends; markup away. */
export function betweenWords(text: string, hidden: MatchedDocument['hidden'], start: number, end: number): string {
  const inside = foldedText(shownText(text, { start, end }, hidden)).trim();
  const before = /^\s/.test(text.slice(start, end)) ? ' ' : '';
  const after = /\s$/.test(text.slice(start, end)) ? ' ' : '';
  return inside === '' ? before : `${before}${inside}${after}`;
}

function onlyKind(kinds: readonly EntityKind[] | undefined): EntityKind | null {
  return kinds?.length === 1 ? kinds[0]! : null;
}

/** A draft's kind is a guess: where a kind is asked for, its name must at least be written as a name. */
function fits(view: AtlasView, mention: SentenceMention, kinds: readonly EntityKind[] | undefined): boolean {
  const entity = view.entities.get(mention.entity);
  if (entity === undefined || kinds === undefined) return entity !== undefined;
  if (kinds.includes(entity.kind)) return true;
  return (
    entity.status === 'draft' &&
    entity.kind === 'concept' &&
    NAME.test(mention.surface) &&
    !(kinds.includes('person') && SHORT_FOR.test(mention.surface))
  );
}

const NAME = /^\p{Lu}|\p{Ll}\p{Lu}/u;
/** "AI" is nobody. */
const SHORT_FOR = /^\P{Ll}+s?$/u;

function nameOf({ entities }: AtlasView, id: string): string {
  return entities.get(id)?.name ?? id;
}
