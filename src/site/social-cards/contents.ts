import { debates as debateWords, kindNames, lists, nouns, cards as words } from '#interface';
import type { Claim } from '../../model/atlas.ts';
import type { LoadedAtlas } from '../atlas.ts';
import { debates, sidesOf } from '../debates.ts';
import { neighbourhoodMap, topicMap, wholeMap } from '../map-insets.ts';
import type { MapView } from '../map-view.ts';
import { counted } from '../number.ts';
import { plainProse } from '../prose.ts';
import { claimVoice, voiceInWords } from '../voice.ts';
import { capital, documentLine } from '../wording.ts';
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
    map: wholeMap(source, { most: 40, named: new Set(), frame: CARD_MAP }).view,
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
    // One of each side first, then the others as far as there is room.
    const sides = sidesOf(debate).map(({ side, positions }) =>
      positions.map(({ claim }) => ({
        statement: claim.statement,
        head: `${debateWords.sides[debate.asked ? side : debateWords.unasked[side]]}  ·  ${speaker(source, claim)}`,
      })),
    );
    const [yes = [], no = []] = sides;
    cards.set(`debate-${debate.id}`, () => ({
      overline: words.debate,
      hue: source.hue(debate.topic),
      title: debate.title,
      against: debate.asked ? [...yes.slice(0, 1), ...no.slice(0, 1), ...yes.slice(1), ...no.slice(1)] : no,
      site,
      facts: counted(debate.yes.length + debate.no.length, nouns.position),
    }));
  }
  const ids = cardIds(source);
  return new Map([...cards].filter(([id]) => ids.has(id)));
}

function speaker(source: LoadedAtlas, claim: Claim): string {
  return voiceInWords(source, claimVoice(source, claim));
}

/** Of many entities: a picture is seen smaller than a page, and their names would be no more than grey. */
function withoutNames(view: MapView): MapView {
  return { ...view, symbols: view.symbols.map((symbol) => ({ ...symbol, label: null })) };
}
