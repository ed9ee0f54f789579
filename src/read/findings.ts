import { nouns, ownTextFound, text, voices } from '#interface';
import type { DocumentFile, DocumentMention } from '../model/artefact.ts';
import type { Passage } from '../model/atlas.ts';
import { partsOf } from '../model/pair.ts';
import { mentionsWithin } from '../site/document-index.ts';
import { placeInWords } from '../site/excerpt.ts';
import { element, type Hypertext, type HypertextElement } from '../site/hypertext.ts';
import { counted } from '../site/number.ts';
import { routes } from '../site/routes.ts';
import { setEntityLink, setKindSymbol } from '../site/set-entity.ts';
import { setShortExcerpt } from './excerpt.ts';
import type { Knowledge, KnownEntity } from './knowledge.ts';
import type { Pair } from './pairs.ts';
import type { Quotation, Reading } from './read-text.ts';
import { sourceOf } from './source.ts';

/** A list of what was found, the foremost of it set. */
export interface Findings {
  readonly total: number;
  /** How many items all of it would be: pairs share one. */
  readonly of: number;
  readonly items: readonly HypertextElement[];
}

export const FINDINGS = ['names', 'known', 'fresh', 'quotations', 'terms', 'claims'] as const;
export type FindingsName = (typeof FINDINGS)[number];

/** Of each list so many are set; the rest is counted. */
const MOST = 100;
const MOST_CLAIMS = 12;

/** Everything that stands beside the text: what it names, what it connects, what it quotes, what is unknown. */
export function findingsOf(reading: Reading, knowledge: Knowledge): Record<FindingsName, Findings> {
  const named = namesIn(reading, knowledge);
  const pairs = (all: readonly Pair[]): Findings => ({
    ...list(byStretch(all), (together) => setPairs(together, reading, knowledge)),
    total: all.length,
  });
  const isKnown = ({ id }: Pair) => knowledge.connections.has(id);
  return {
    names: list(named, (name) => setName(name, reading)),
    known: pairs(reading.pairs.filter(isKnown)),
    fresh: pairs(reading.pairs.filter((pair) => !isKnown(pair))),
    quotations: list(reading.quotations, (quotation) => setQuotation(quotation, reading, knowledge)),
    terms: list(reading.terms, ({ term, count: times, sentence }) => item([term, ' ', timesLink(times, sentence)])),
    claims: list(claimsAbout(named, knowledge), ({ id, statement, speaker, document }) =>
      item([
        element('a', { href: routes.claim(id) }, [statement]),
        ' ',
        element('span', { class: 'label' }, speaker ? [speaker] : voices.unnamed('said', `“${document}”`, false)),
      ]),
    ),
  };
}

interface Named {
  readonly entity: KnownEntity;
  readonly times: number;
  /** The first mention. */
  readonly first: DocumentMention;
}

/** Most named first, then in order of the text. */
function namesIn({ file }: Reading, { entities }: Knowledge): Named[] {
  const named = new Map<string, Named>();
  for (const mention of file.mentions) {
    const entity = entities.get(mention.entity);
    if (!entity) continue;
    const { times = 0, first = mention } = named.get(entity.id) ?? {};
    named.set(entity.id, { entity, times: times + 1, first });
  }
  return [...named.values()].sort((a, b) => b.times - a.times || a.first.start - b.first.start);
}

/** Claims about what the text names: those that share most with it first. */
function claimsAbout(named: readonly Named[], { claims }: Knowledge): Knowledge['claims'] {
  const times = new Map(named.map(({ entity, times: count }) => [entity.id, count]));
  return claims
    .map((claim) => {
      const shared = claim.about.filter((entity) => times.has(entity));
      return { claim, shared: shared.length, weight: shared.reduce((sum, entity) => sum + times.get(entity)!, 0) };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || b.weight - a.weight || (a.claim.id < b.claim.id ? -1 : 1))
    .slice(0, MOST_CLAIMS)
    .map(({ claim }) => claim);
}

function list<Item>(all: readonly Item[], set: (item: Item) => HypertextElement): Findings {
  return { total: all.length, of: all.length, items: all.slice(0, MOST).map(set) };
}

function item(content: readonly Hypertext[]): HypertextElement {
  return element('li', {}, content);
}

function setName({ entity, times, first }: Named, { file }: Reading): HypertextElement {
  return item([setEntityLink(entity), ' ', timesLink(times, file.sentences[first.sentence]!.id)]);
}

/** How often something stands in the text, as a link to the first place. */
function timesLink(times: number, sentence: string): HypertextElement {
  const words = ownTextFound.firstIn(counted(times, nouns.time), sentence.slice(1));
  return element('a', { class: 'label', href: `#${sentence}`, 'aria-label': words, title: words }, [`${times}×`]);
}

/** Pairs whose best stretch is the same stand together over it, in the order of their first. */
function byStretch(pairs: readonly Pair[]): Pair[][] {
  return [...Map.groupBy(pairs, ({ best }) => `${best.start} ${best.end}`).values()];
}

/** Pairs of entities, each a link to where their connection can be read, and the sentence that names them. */
function setPairs(pairs: readonly Pair[], { file }: Reading, knowledge: Knowledge): HypertextElement {
  const { best } = pairs[0]!;
  const ends = [...new Set(pairs.flatMap(({ id }) => partsOf(id)))];
  const { content, first, last } = setShortExcerpt(sourceOf(file, knowledge), file, best, ends);
  const voice = file.passages.length > 1 ? `${passageOf(file, best.passage)?.speakerName ?? voices.nobody}, ` : '';
  const place = { class: 'label', href: `#${file.sentences[first]!.id}` };
  return element('li', { class: 'pairs' }, [
    element(
      'ul',
      { class: 'pair-names' },
      pairs.map(({ id }) => item([setPair(id, knowledge)])),
    ),
    element('p', { class: 'sentence' }, [
      HANG,
      ...content,
      '” ',
      element('a', place, [`${voice}${placeInWords(file, first, last)}`]),
    ]),
  ]);
}

/** To the connection's page, or its row on the page of an entity; of a pair that is new, to what lies between. */
function setPair(id: string, { entities, connections }: Knowledge): HypertextElement {
  const [a, b] = partsOf(id).map((end) => entities.get(end)!) as [KnownEntity, KnownEntity];
  const home = connections.get(id);
  const known = home ? routes.entity(home, `with-${home === a.id ? b.id : a.id}`) : routes.connection(a.id, b.id);
  return element('a', { class: 'pair-link', href: home === undefined ? routes.path(a.id, b.id) : known }, [
    setKindSymbol(a.kind, a.hue),
    a.name,
    element('span', { class: 'and' }, [ownTextFound.and]),
    setKindSymbol(b.kind, b.hue),
    b.name,
  ]);
}

function passageOf({ passages }: DocumentFile, id: string): Passage | undefined {
  return passages.find((passage) => passage.id === id);
}

const HANG = element('span', { class: 'hang' }, ['“']);

function setQuotation(quotation: Quotation, { file }: Reading, knowledge: Knowledge): HypertextElement {
  const { start, end, words } = quotation;
  const names = mentionsWithin(file, start, end).map(({ entity }) => entity);
  const { content, first } = setShortExcerpt(sourceOf(file, knowledge), file, { start, end }, names, 'exact');
  const here = { class: 'label', href: `#${file.sentences[first]!.id}` };
  return element('li', { class: 'quoted' }, [
    element('p', { class: 'sentence' }, [
      HANG,
      ...content,
      '” ',
      element('a', here, [ownTextFound.here(counted(words, ownTextFound.word))]),
    ]),
    element('p', { class: 'pair-names' }, [ownTextFound.standsIn, setPlace(quotation, knowledge)]),
  ]);
}

/** Where a quotation stands in the atlas. */
export function setPlace(quotation: Quotation, { quotations }: Knowledge): HypertextElement {
  const { firstSentence: first, lastSentence: last } = quotation;
  const { id, title } = quotations.documents[quotation.document]!;
  const place = first === last ? text.sentence(first + 1) : text.sentences(first + 1, last + 1);
  return element('a', { href: routes.document(id, `s${first + 1}`) }, [ownTextFound.place(title, place)]);
}
