/**
 * How good the suggested entities are: with the documents alone, how many of the curated entities are among the best
 * candidates, and how many of the best are curated, beside plain counting of capitalised words.
 *
 *   node scripts/bench/candidates.ts [root]
 */

import { countOf } from '../../src/model/count.ts';
import { byCodeUnit } from '../../src/model/order.ts';
import { segmentDocument } from '../../src/pipeline/documents/segment.ts';
import { parseContent } from '../../src/pipeline/inputs/content.ts';
import { readInputs } from '../../src/pipeline/inputs/read.ts';
import { decodeSeeds, readSeedFacts } from '../../src/pipeline/inputs/seeds.ts';
import { lexiconEntry } from '../../src/pipeline/match/entries.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import { findCandidates } from '../../src/pipeline/terms/candidates.ts';
import { readTokenCorpus } from '../../src/pipeline/terms/corpus.ts';
import { familiarityOf } from '../../src/pipeline/terms/familiar.ts';
import { joinPersons } from '../../src/pipeline/terms/one-person.ts';
import { termKey } from '../../src/pipeline/terms/term-key.ts';

const report = new Report();
const inputs = readInputs(process.argv[2] ?? '.', report);
const { entities } = parseContent(inputs.content, report);
const nothing = parseContent([], report);
const seeds = decodeSeeds({ ...inputs, facts: inputs.seeds.map(readSeedFacts) }, nothing, report);
const documents = [...seeds.values()].map((seed) => ({
  ...segmentDocument(seed),
  mentions: [],
}));

const start = performance.now();
const texts = new Map(documents.map(({ id, text }) => [id, text]));
const candidates = joinPersons(
  findCandidates(readTokenCorpus(documents, familiarityOf)),
  [],
  (id) => texts.get(id) ?? '',
);
const time = performance.now() - start;

/** Entities by each of their names. */
const owners = new Map<string, string>();
for (const { id, data } of entities.values()) {
  for (const { text } of lexiconEntry(id, data).aliases) owners.set(termKey(text), id);
}
const entitiesOf = (names: readonly string[]) => new Set(names.flatMap((name) => owners.get(termKey(name)) ?? []));

console.log(
  `${documents.length} documents, ${entities.size} curated entities, ${candidates.length} candidates in ${time.toFixed(0)} ms`,
);
console.log('Names in the texts count only if curated; an entity that the texts never name cannot be found.\n');
measure(
  'candidates',
  candidates.map(({ name, others }) => [name, ...others]),
);
measure('capitalised words by frequency', capitalisedWords());
measureKinds();

function measure(method: string, ranked: readonly (readonly string[])[]): void {
  console.log(method);
  for (const most of [50, 100, 200]) {
    const best = ranked.slice(0, most);
    const right = best.filter((names) => entitiesOf(names).size > 0).length;
    const found = new Set(best.flatMap((names) => [...entitiesOf(names)])).size;
    const precision = (right / Math.max(1, best.length)).toFixed(2);
    const recall = (found / entities.size).toFixed(2);
    console.log(
      `  best ${String(most).padStart(3)}: precision ${precision} (${right} of ${best.length}), recall ${recall} (${found})`,
    );
  }
}

/** Of the candidates that are curated: how many have a kind at all, and how many of these the curated one. */
function measureKinds(): void {
  const curated = candidates.flatMap(({ name, others, kind }) => {
    const [entity] = entitiesOf([name, ...others]);
    return entity === undefined ? [] : [{ name, kind, right: entities.get(entity)!.data.kind }];
  });
  const known = curated.filter(({ kind }) => kind !== null);
  const wrong = known.filter(({ kind, right }) => kind !== right);
  console.log(`kinds: ${known.length} of ${curated.length} told, ${wrong.length} of them otherwise than curated`);
  for (const { name, kind, right } of wrong) console.log(`  ${name}: ${kind}, curated as ${right}`);
}

function capitalisedWords(): string[][] {
  const words = documents.flatMap(
    ({ text }) => text.normalize('NFKC').match(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]+/gu) ?? [],
  );
  return [...countOf(words)].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([word]) => [word]);
}
