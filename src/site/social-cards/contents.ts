import { debates as debateWords, kindNames, lists, nouns, cards as words } from '#interface';
import type { Claim } from '../../model/atlas.ts';
import type { LoadedAtlas } from '../atlas.ts';
import { debates, sidesOf, topicOf } from '../debates.ts';
import { neighbourhoodMap, topicMap, wholeMap } from '../map-insets.ts';
import { counted } from '../number.ts';
import { plainProse } from '../prose.ts';
import { claimVoice, voiceInWords } from '../voice.ts';
import { CLAIM_NAMES, capital, documentLine, horizonInWords } from '../wording.ts';
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
    map: wholeMap(source, 120, new Set(), CARD_MAP).view,
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
      text: entity.summary,
      map: neighbourhoodMap(source, entity, CARD_MAP, 12).view,
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
      map: topicMap(source, topic, CARD_MAP, 40).view,
      site,
      facts: counted(topic.entities.length, nouns.entity),
    }));
  }
  for (const claim of data.claims) cards.set(`claim-${claim.id}`, () => claimCard(source, claim));
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

function claimCard(source: LoadedAtlas, claim: Claim): CardContent {
  const [evidence] = claim.evidence;
  const answers = source.answersTo.get(claim.id)?.length ?? 0;
  const said = evidence && {
    quote: evidence.quote.normalize('NFKC').replace(/\s+/g, ' '),
    source: source.documents.get(evidence.document)?.title ?? evidence.document,
  };
  return {
    overline: [capital(CLAIM_NAMES[claim.type].one), speaker(source, claim), horizonInWords(claim)]
      .filter(Boolean)
      .join('  ·  '),
    hue: source.hue(topicOf(source, claim)),
    title: claim.statement,
    words: said,
    site: source.settings.title,
    facts: answers > 0 ? words.answeredBy(counted(answers, nouns.claim)) : '',
  };
}

function speaker(source: LoadedAtlas, claim: Claim): string {
  return voiceInWords(source, claimVoice(source, claim));
}
