import { debates as debateWords, kindNames, lists, nouns, cards as words } from '#interface';
import type { Claim } from '../../model/atlas.ts';
import type { LoadedAtlas } from '../atlas.ts';
import { type Debate, debates, sidesOf } from '../debates.ts';
import { neighbourhoodMap, topicMap, wholeMap } from '../map-insets.ts';
import type { MapView } from '../map-view.ts';
import { counted } from '../number.ts';
import { plainProse } from '../prose.ts';
import { claimVoice, voiceInWords } from '../voice.ts';
import { capital, documentLine } from '../wording.ts';
import { CARD_MAP, type CardContent } from './card.ts';

/** What stands on one card. Throws where there is none of that id. */
export function cardContent(source: LoadedAtlas, card: string): CardContent {
  const [, room = card, id = ''] = /^([a-z]+)-(.*)$/.exec(card) ?? [];
  const content = ROOMS[room]?.(source, id);
  if (!content) throw new Error(`${card}: Unexpected card, expected one of a page.`);
  return { ...content, site: source.settings.title };
}

type Content = Omit<CardContent, 'site'>;

const ROOMS: Record<string, (source: LoadedAtlas, id: string) => Content | undefined> = {
  home: (source) => ({
    overline: [
      counted(source.data.documents.length, nouns.document),
      counted(source.data.entities.length, nouns.entity),
      counted(source.data.claims.length, nouns.claim),
    ].join(lists.separator),
    hue: 0,
    title: source.settings.tagline ?? source.settings.title,
    map: wholeMap(source, { most: 40, named: new Set(), frame: CARD_MAP }).view,
    facts: '',
  }),
  entity(source, id) {
    const entity = source.entities.get(id);
    if (!entity) return undefined;
    const topic = entity.topics[0];
    const named = topic && source.topics.get(topic)?.name;
    return {
      overline: [capital(kindNames[entity.kind].one), named].filter(Boolean).join('  ·  '),
      kind: entity.kind,
      hue: source.hue(topic),
      title: entity.name,
      map: neighbourhoodMap(source, entity, CARD_MAP, 8).view,
      facts: counted(source.connectionsOf.get(entity.id)?.length ?? 0, nouns.connection),
    };
  },
  topic(source, id) {
    const topic = source.topics.get(id);
    return (
      topic && {
        overline: words.topic,
        hue: source.hue(topic.id),
        title: topic.name,
        text: topic.summary,
        map: withoutNames(topicMap(source, topic, CARD_MAP, 24).view),
        facts: counted(topic.entities.length, nouns.entity),
      }
    );
  },
  document(source, id) {
    const record = source.documents.get(id);
    return (
      record && {
        overline: capital(documentLine(record)),
        hue: 0,
        title: record.title,
        text: plainProse(source.prose.documents[record.id]),
        facts: [
          counted(source.document(record.id).sentences.length, nouns.sentence),
          counted((source.claimsIn.get(record.id) ?? []).length, nouns.claim),
        ].join(lists.separator),
      }
    );
  },
  debate(source, id) {
    const debate = debates(source).find((one) => one.id === id);
    return debate && debateContent(source, debate);
  },
};

function debateContent(source: LoadedAtlas, debate: Debate): Content {
  // One of each side first, then the others as far as there is room.
  const sides = sidesOf(debate).map(({ side, positions }) =>
    positions.map(({ claim }) => ({
      statement: claim.statement,
      head: `${debateWords.sides[debate.asked ? side : debateWords.unasked[side]]}  ·  ${speaker(source, claim)}`,
    })),
  );
  const [yes = [], no = []] = sides;
  return {
    overline: words.debate,
    hue: source.hue(debate.topic),
    title: debate.title,
    against: debate.asked ? [...yes.slice(0, 1), ...no.slice(0, 1), ...yes.slice(1), ...no.slice(1)] : no,
    facts: counted(debate.yes.length + debate.no.length, nouns.position),
  };
}

function speaker(source: LoadedAtlas, claim: Claim): string {
  return voiceInWords(source, claimVoice(source, claim));
}

/** Of many entities: a picture is seen smaller than a page, and their names would be no more than grey. */
function withoutNames(view: MapView): MapView {
  return { ...view, symbols: view.symbols.map((symbol) => ({ ...symbol, label: null })) };
}
