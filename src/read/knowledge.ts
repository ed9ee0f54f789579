import { ownTextFound } from '#interface';
import { CONNECTION_PAGES_CAP, homeEnd } from '../model/connection-home.ts';
import type { AliasRule } from '../model/content.ts';
import { countOf } from '../model/count.ts';
import { pairOf } from '../model/pair.ts';
import type { NamePayload, ReadingPayload } from '../model/reading-payload.ts';
import { READING_PAYLOAD_VERSION } from '../model/reading-version.ts';
import { ENTITY_KINDS, type EntityKind } from '../model/vocabulary.ts';
import { buildLexicon, type Lexicon } from '../pipeline/match/lexicon.ts';
import { hueOfTopic } from '../site/hues.ts';
import { matchRulesOf } from '../text/languages/rules-of.ts';
import { QuotationFinder } from './quotations.ts';

/** What the atlas knows, as a text is read with it. */
export interface Knowledge {
  readonly entities: ReadonlyMap<string, KnownEntity>;
  /** The site's. */
  readonly language: string;
  /** Compiled when the first text of a language comes. */
  lexiconOf(language: string): Lexicon;
  /** Pairs that the atlas connects (`<a>--<b>`), and the end on whose page the connection is a row; null where it has its own. */
  readonly connections: ReadonlyMap<string, string | null>;
  readonly claims: readonly KnownClaim[];
  readonly quotations: QuotationFinder;
}

export interface KnownEntity {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** Place of its first topic in the colour scale. */
  readonly hue: number;
}

export interface KnownClaim {
  readonly id: string;
  readonly statement: string;
  readonly speaker: string | null;
  /** The title of the document in which it stands. */
  readonly document: string;
  /** Ids of entities. */
  readonly about: readonly string[];
}

/**
 * Makes the data file ready for reading: the same lexicons as the build's.
 *
 * @throws Error where the file is of another version or its columns do not fit together
 */
export function openKnowledge(payload: ReadingPayload): Knowledge {
  if (payload.version !== READING_PAYLOAD_VERSION) throw new Error(ownTextFound.otherVersion);
  const { entities, connections, claims, documents } = payload;
  const ids = entities.id;
  const kinds = entities.kind.map((row) => ENTITY_KINDS[row]!);
  const entries = ids.map((entity, row) => ({
    entity,
    kind: kinds[row]!,
    aliases: entities.names[row]!.map(aliasOf),
  }));
  const lexicons = new Map<string, Lexicon>();
  const lexiconOf = (language: string): Lexicon => {
    const rules = matchRulesOf(language).language;
    const lexicon = lexicons.get(rules) ?? buildLexicon(entries, rules).lexicon;
    lexicons.set(rules, lexicon);
    return lexicon;
  };
  return {
    entities: new Map(
      ids.map((id, row) => [
        id,
        { id, name: entities.name[row]!, kind: kinds[row]!, hue: hueOfTopic(entities.topic[row]!) },
      ]),
    ),
    language: payload.language,
    lexiconOf,
    connections: connectionsOf(connections, ids),
    claims: claims.id.map((id, row) => ({
      id,
      statement: claims.statement[row]!,
      speaker: claims.speaker[row]!,
      document: documents[claims.document[row]!]?.title ?? '',
      about: claims.about[row]!.map((entity) => ids[entity]!),
    })),
    quotations: new QuotationFinder(documents),
  };
}

function aliasOf(name: NamePayload): AliasRule {
  if (typeof name === 'string') return { text: name, case: 'any', near: [], not: [] };
  const { text, case: caseMode = 'any', near = [], not = [], only } = name;
  return { text, case: caseMode, near, not, ...(only ? { only } : {}) };
}

function connectionsOf(
  { source, target }: ReadingPayload['connections'],
  ids: readonly string[],
): Map<string, string | null> {
  if (target.length !== source.length) throw new Error(ownTextFound.otherLengths);
  const degrees = countOf([...source, ...target]);
  const ends = ids.map((id, row) => ({ id, degree: degrees.get(row) ?? 0 }));
  const havePages = source.length <= CONNECTION_PAGES_CAP;
  return new Map(
    source.map((row, edge) => {
      const [a, b] = [ends[row]!, ends[target[edge]!]!];
      return [pairOf(a.id, b.id), havePages ? null : homeEnd(a, b).id];
    }),
  );
}
