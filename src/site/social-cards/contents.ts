import { kindNames, lists, nouns, cards as words } from '#interface';
import type { Claim } from '../../model/atlas.ts';
import type { LoadedAtlas } from '../atlas.ts';
import { debates } from '../debates.ts';
import { neighbourhoodMap, topicMap, wholeMap } from '../map-insets.ts';
import type { MapView } from '../map-view.ts';
import { counted } from '../number.ts';
import { plainProse } from '../prose.ts';
import { capital, claimSpeaker, documentLine, UNATTRIBUTED } from '../wording.ts';
import { CARD_MAP, type CardContent } from './card.ts';
import { cardIds } from './ids.ts';

/** What stands on each card, by its id. */
export function cardContents(source: LoadedAtlas): ReadonlyMap<string, () => CardContent> {
  const { data, settings } = source;
  const site = settings.title;
  const cards = new Map<string, () => CardContent>();
  cards.set('home', () => ({
    overline: [
      counted(data.documents.length, nouns.document),
      counted(data.entities.length, nouns.entity),
      counted(data.claims.length, nouns.claim),
    ].join(lists.separator),
    hue: 0,
    title: settings.tagline ?? settings.title,
    map: wholeMap(source, 40, new Set(), CARD_MAP).view,
    site,
    facts: '',
  }));
  for (const entity of data.entities) {
    const topic = entity.topics[0];
    const named = topic && source.topics.get(topic)?.name;
    cards.set(`entity-${entity.id}`, () => ({
      overline: [capital(kindNames[entity.kind].one), named].filter(Boolean).join('  ·  '),
      kind: entity.kind,
      hue: source.hue(topic),
      title: entity.name,
      map: neighbourhoodMap(source, entity, CARD_MAP, 8).view,
      site,
      facts: counted(source.connectionsOf.get(entity.id)?.length ?? 0, nouns.connection),
    }));
  }
  for (const topic of data.topics) {
    cards.set(`topic-${topic.id}`, () => ({
      overline: words.topic,
      hue: source.hue(topic.id),
      title: topic.name,
      text: topic.summary,
      map: withoutNames(topicMap(source, topic, CARD_MAP, 24).view),
      site,
      facts: counted(topic.entities.length, nouns.entity),
    }));
  }
  for (const record of data.documents) {
    cards.set(`document-${record.id}`, () => ({
      overline: capital(documentLine(record)),
      hue: 0,
      title: record.title,
      text: plainProse(source.prose.documents[record.id]),
      site,
      facts: [
        counted(source.document(record.id).sentences.length, nouns.sentence),
        counted((source.claimsIn.get(record.id) ?? []).length, nouns.claim),
      ].join(lists.separator),
    }));
  }
  for (const debate of debates(source)) {
    const answers = debate.exchanges[0]?.answers.filter(({ stance }) => stance === 'disputes') ?? [];
    cards.set(`debate-${debate.id}`, () => ({
      overline: [words.debate, speaker(debate.lead)].join('  ·  '),
      hue: source.hue(firstTopic(source, debate.lead)),
      title: debate.lead.statement,
      against: answers.map(({ claim }) => ({ statement: claim.statement, speaker: speaker(claim) })),
      site,
      facts: [counted(debate.claims.length, nouns.claim), counted(debate.disputes, nouns.dispute)].join(
        lists.separator,
      ),
    }));
  }
  const ids = cardIds(source);
  return new Map([...cards].filter(([id]) => ids.has(id)));
}

function firstTopic(source: LoadedAtlas, claim: Claim): string | undefined {
  return source.entities.get(claim.about[0] ?? '')?.topics[0];
}

function speaker(claim: Claim): string {
  const name = claimSpeaker(claim);
  return name === UNATTRIBUTED ? words.unnamed : name;
}

/** Of many entities: a picture is seen smaller than a page, and their names would be no more than grey. */
function withoutNames(view: MapView): MapView {
  return { ...view, symbols: view.symbols.map((symbol) => ({ ...symbol, label: null })) };
}
