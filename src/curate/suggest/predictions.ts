import { freeId, stableId } from '../../pipeline/inputs/stable-id.ts';
import { suggestionKey } from '../../pipeline/terms/suggestion-key.ts';
import { foldedText } from '../../text/fold.ts';
import { plainLetters, shownText } from '../../text/shown.ts';
import { horizonIn } from './horizon.ts';
import type { Suggestion } from './suggestion.ts';
import { type AtlasView, pagesOfDrafts } from './view.ts';

/** Words by which a sentence looks ahead (English), with how surely; the surest counts, and a horizon adds. */
const CUES: readonly (readonly [RegExp, number])[] = [
  // "I expect that they work" says how it is, "what we expect the page to be" what is asked for.
  [
    /(?<!\b(?:what|which|as|than|data|that) )\b(?:i|we|analysts?|experts?) (?:(?:predict|forecast|bet)s?\b|(?:expect|anticipate)s?\b(?=[^.;]{0,80}\b(?:will|won't|would|to(?! be \w+ed\b)|by (?:20|the))\b))/,
    0.75,
  ],
  [/\b(?:he|she|they) (?:forecast|anticipate|(?:predict|expect|bet)s? (?:that|it|he|she|they|there))s?\b/, 0.75],
  [/\b(?:is|are) (?:predicted|forecast|projected|likely|unlikely|bound) to\b(?! (?:the|an?|this|that|its?)\b)/, 0.75],
  // "is set to 1.0", "is expected to follow the prompt": of what is always so too.
  [/\b(?:is|are) (?:expected|set) to (?![\d.])/, 0.3],
  [/\bit is (?:almost |nearly )?(?:guaranteed|certain|likely|unlikely) that\b/, 0.75],
  [/\bwill (?:most |very )?(?:likely|probably|almost certainly|soon|never|eventually)\b/, 0.75],
  [/(?<!\b(?:the|a|my|your|his|her|our|their|free|good|at|of) )\b(?:will|won't|shall)\b(?! (?:i|you|we) )/, 0.6],
  [/\b(?:going to|about to) (?!the\b|an?\b|th[ei]se\b|those\b|this\b|that\b|my\b|our\b|your\b|\w*[^s\W]s\b)\w+/, 0.5],
  [/\bmay (?:end up|become|turn out)\b/, 0.45],
  [/\bi (?:could|can) (?:see|imagine)\b/, 0.4],
];

/**
 * Sentences that look ahead, name something that has a page and are not yet a claim. A horizon in the words counts as much
 * as a strong verb; questions and what is conditional upon the reader ("you will") count less.
 */
export function suggestPredictions(view: AtlasView, taken: (id: string) => boolean): Suggestion[] {
  const evidence = view.atlas.claims.flatMap((claim) => claim.evidence);
  const claimed = Map.groupBy(evidence, ({ document }) => document);
  const published = new Map(view.atlas.documents.map(({ id, published: date }) => [id, date]));
  const ids = new Set<string>();
  return view.documents.flatMap((document) => {
    if (document.language.slice(0, 2) !== 'en') return [];
    const repeating = new Set(document.passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
    const named = Map.groupBy(document.mentions, ({ sentence }) => sentence);
    return [...named]
      .sort(([a], [b]) => a - b)
      .flatMap(([index, mentions]): Suggestion[] => {
        const sentence = document.sentences[index]!;
        if (repeating.has(sentence.passage)) return [];
        if (claimed.get(document.id)?.some(({ start, end }) => start < sentence.end && end > sentence.start)) return [];
        const text = plainLetters(shownText(document.text, sentence, document.hidden));
        const found = lookAhead(text, published.get(document.id) ?? null);
        if (!found) return [];
        const evidence = view.selector(document.id, sentence.start, sentence.end);
        if (!evidence) return [];
        const about = subjectsOf(view, mentions);
        const id = idOf(text, (one) => taken(one) || ids.has(one));
        ids.add(id);
        const { horizon } = found;
        const speaker = view.speakerOf(sentence.passage);
        return [
          {
            key: suggestionKey('prediction', foldedText(text)),
            kind: 'prediction',
            score: found.score,
            title: `A prediction${horizon ? ` (${horizon.words}${horizon.to ? `: until ${horizon.to}` : ''})` : ''}: ${shorten(text)}`,
            reason: `"${found.cue}"${horizon ? ` and "${horizon.words}"` : ''}; about ${about.map((entity) => view.entities.get(entity)!.name).join(', ')}`,
            places: [view.place(document.id, index)],
            action: {
              write: 'claim',
              id,
              type: 'prediction',
              statement: text,
              speaker,
              evidence,
              about,
              horizon,
              drafts: pagesOfDrafts(view, [...about, ...(speaker === null ? [] : [speaker])]),
            },
          },
        ];
      });
  });
}

/** What a sentence is about: the curated entities that it names; where there is none, the two foremost drafts. */
function subjectsOf({ entities }: AtlasView, mentions: readonly { readonly entity: string }[]): string[] {
  const named = [...new Set(mentions.map(({ entity }) => entity))].flatMap((id) => entities.get(id) ?? []);
  const curated = named.filter(({ status }) => status === 'curated');
  const chosen = curated.length > 0 ? curated : named.sort((a, b) => b.rank - a.rank).slice(0, 2);
  return chosen.map(({ id }) => id);
}

/** Whether a sentence looks ahead: by which words, until when, and how surely (0 to 1); null where it does not. */
export function lookAhead(text: string, published: string | null) {
  const own = withoutQuotations(text);
  const folded = foldedText(own);
  if (ABOUT_THE_TEXT.test(folded)) return null;
  const [best] = CUES.flatMap(([pattern, score]) => {
    const found = pattern.exec(folded);
    return found && isStated(folded.slice(0, found.index), found[0]) ? [{ cue: found[0], score, at: found.index }] : [];
  }).sort((a, b) => b.score - a.score);
  if (!best) return null;
  const when = PAST_YEAR.test(own) ? null : horizonIn(own, published);
  const isNear = when !== null && Math.abs(folded.indexOf(when.words.toLowerCase()) - best.at) <= NEAR;
  const horizon = isNear ? when : null;
  if (horizon === null && OF_SOMEBODY.test(folded.slice(0, best.at)) && /^(?:will|won't|shall|going)\b/.test(best.cue))
    return null;
  if (horizon === null && (ALWAYS_SO.test(folded) || PROCEDURE.test(folded.slice(best.at - 4, best.at + 24))))
    return null;
  if (horizon === null && IS_BARE.test(best.cue) && !looksOut(own, folded, best)) return null;
  const doubt =
    (/\?\s*$/.test(text) ? 0.4 : 1) *
    (/\byou (?:will|won't)\b/.test(folded) ? 0.5 : 1) *
    (horizon === null && GENERIC.test(folded) ? 0.5 : 1);
  const score = (1 - (1 - best.score) * (horizon ? 0.35 : 1)) * doubt;
  const { cue } = best;
  return score < LEAST ? null : { cue, horizon, score: Math.round(score * 1000) / 1000 };
}

/**
 * Whether words that look ahead by "will" or "going to" alone say what becomes of something: not what somebody does often, is
 * about to do or asks, and with a word of change, degree or opinion.
 */
function looksOut(own: string, folded: string, { at, cue }: { readonly at: number; readonly cue: string }): boolean {
  if (cue === 'will' && !/\bwill\b|^\W*Will\b/.test(own)) return false;
  if (ASKS.test(folded) || HABIT.test(folded) || PLAN.test(folded.slice(Math.max(0, at - 24), at + 48))) return false;
  return OUTLOOK.test(folded) || (CHANGE.test(folded) && !READER.test(folded));
}
const IS_BARE = /^(?:will|won't|shall|(?:going|about) to .*)$/;
const ASKS = /^\W*(?:(?:but|and|so|or|well|like|then) )*(?:is|are|will|do|does|did|can|how|what|when|why|who|where)\b/;
const HABIT =
  /\b(?:typically|usually|often|sometimes|normally|generally|(?:some|many|most) (?:\w+ )?(?:people|folks|users|customers|companies|teams)|people) (?:\w+ )?(?:will|won't|are going to|just|who)\b|\b(?:typically|usually|sometimes|normally)\b/;
/** "We will also bring", "I'm going to walk", "the figures will be shown". */
const PLAN =
  /\b(?:we|i)(?:'re|'m| are| am)?(?: \w+)? (?:will|shall|going to|about to) (?:(?:also|just|then|now|actually|probably|be) )*(?!be\b|have\b|see\b|live\b|get\b|need fewer\b|need less\b|lose\b|win\b|never\b|all\b)\w|\bwill(?: \w+)? be (?:shown|described|discussed|presented|posted|announced|held|given|listed|used|called|uploaded|available (?:at|on|here|in))\b|\bwill also (?:update|release|provide|bring|share|post|publish|add)\b/;
/** Somebody's opinion of what comes, or a time to come. */
const OUTLOOK =
  /\b(?:(?:i|we|they|he|she) (?:\w+ )?(?:think|believe|suspect|guess|hope|bet|am sure|are sure|am convinced|are confident|are convinced)|thinks|believes|my (?:impression|guess|bet|prediction)|hopefully|in (?:the|a \w+) future|the future|era|decades?|soon|eventually|ultimately|one day|someday|ever again|in the long (?:run|term)|(?:next|coming) (?:\w+ )?(?:years|months|decades?|generation))\b/;
/** What becomes of something; what all or none will do. */
const CHANGE =
  /\b(?:becom(?:e|ing)|replaced?|disappear|take over|disrupt\w*|dominate|transform|revolutioni[sz]e|reshape|emerge|rise|fall|shrink|explode|accelerate|continue to|remain|run out|cease|die|survive|win|lose|beat|overtake|outperform|never|always|(?:only )?get (?:\w+er|more|less)|be (?:\w+ )?(?:obsolete|ubiquitous|everywhere|pivotal|crucial|critical|impossible|disruptions?))\b|^\W*(?:most|all|every\w*|nobody|no one|half of)\b|\bmore will\b/;
/** Those who read or do what a text teaches step by step. */
const READER = /\b(?:we|you|your|our|us|let's|i)\b|\b(?:here|below|above|output|example)\b/;

const LEAST = 0.35;
/** Code units between what looks ahead and until when. */
const NEAR = 200;

/** Whether the author states what comes: in a clause of its own, not of a writer's next words or of what somebody knows, asks or wants. */
function isStated(before: string, cue: string): boolean {
  const clause = before.replace(OPINION, '').replace(/^[\s\S]*(?:[,;:–—]|--)/, '');
  return (
    !(/^(?:will|won't|shall|going)/.test(cue) && /\b(?:i|i'm|i am|let's)\s+(?:\w+ly )?$/.test(clause)) &&
    !SUBORDINATE.test(clause)
  );
}
/** "I think that …", "They say …": what follows is stated. */
const OPINION =
  /^[\s\S]*\b(?:think|believe|know|say|says|said|argues?|guess|suspect|expect|predict|sure|confident|is|claims?|estimates?)(?: that)?(?= )/;
const SUBORDINATE =
  /\b(?:that|which|who|whose|where|when|if|because|whether|what|how|once|until|while|as|than|so that|hope|want|wish|need)\b/;
/** "It will", "they will": of whom, only the sentence before tells. */
const OF_SOMEBODY =
  /(?:^|[,;:–—-])\W*(?:and |but |so |then |because |now |well )*(?:it|they|he|she|this|that|these|those|you)(?:'re|'s| are| is)?\s+(?:\w+ly )?$/;

/** "We will describe it in the next section." */
const ABOUT_THE_TEXT =
  /\b(?:we|i)(?:'ll| will| shall) (?:\w+ )?(?:describe|cover|see|discuss|show|use|look|explain|learn|introduce|explore|start|begin|review|talk|examine|walk|focus|return|present|consider|define|call|write)\b|\b(?:next|following|this|later) (?:section|chapter|unit|lecture|part|post)\b/;
/** What is so at any time: "A strong model will go on with the text", "If it rains, it will …". */
const ALWAYS_SO = /\b(?:if|when|whenever|given that|for example|e\.g)\b|[\\<>=_]/;
/** "We will need a few tools": what the author does next. */
const PROCEDURE = /\bwe (?:will|shall) (?!be\b|have\b|see\b|live\b|get\b)/;
const GENERIC = /^\W*(?:an?|if|when|whenever|each|every|any|once)\b/;
/** "in 2019 has", "in 2006 was", "earlier this year": a time that is over. */
const PAST_YEAR = /\bearlier (?:this|that)\b|\bin (?:19|20)\d\d,? (?:was|were|had|has|have|is|did)\b/;

/** What the sentence says itself, where it does more than quote. */
function withoutQuotations(text: string): string {
  const own = text.replace(/["“][^"”]{0,400}["”]/g, ' ');
  return own.trim().length * 2 < text.length ? text : own;
}

function idOf(text: string, taken: (id: string) => boolean): string {
  const words = text.split(/\s+/).slice(0, 7).join(' ');
  return freeId(stableId(words), taken);
}

function shorten(text: string): string {
  return text.length <= 100 ? text : `${text.slice(0, 99).replace(/\s\S*$/, '')} …`;
}
