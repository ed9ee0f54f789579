import type { Claim } from '../model/atlas.ts';
import { pairOf } from '../model/pair.ts';
import type { Answer, LoadedAtlas } from './atlas.ts';
import { derived } from './derived.ts';

/** A claim on one side of a debate. */
export interface Position {
  readonly claim: Claim;
  /** Nobody on this side answers the other: it is only we who set the two against each other. */
  readonly ours: boolean;
  /** Why it stands against the other side. */
  readonly note: string | null;
  /** What supports it and is no position of its own. */
  readonly grounds: readonly Answer[];
}

/** One question with what answers it one way and the other. */
export interface Debate {
  /** That of the claim it begins with. */
  readonly id: string;
  /** As curators ask it; else the claim that others dispute. */
  readonly title: string;
  readonly asked: boolean;
  readonly topic: string | undefined;
  readonly yes: readonly Position[];
  readonly no: readonly Position[];
  /** What qualifies the one side or the other. */
  readonly qualified: readonly Answer[];
  /** Everything that is read in it, once, in the order of reading. */
  readonly claims: readonly Claim[];
}

/**
 * The questions of curators, in the order of the topics; then, as long as there are disputes that stand in none of these, the claim
 * with most of them.
 */
export const debates = derived('debates', (source: LoadedAtlas): readonly Debate[] => {
  const asked = source.data.topics.flatMap(({ id, debates: list = [] }) =>
    list.map(({ question, yes }) => debate(source, { title: question, asked: true, topic: id }, yes)),
  );
  const faced = new Set(asked.flatMap(pairsOf));
  const begun = new Set(asked.map(({ id }) => id));
  const candidates = source.data.claims
    .filter(({ id }) => !begun.has(id) && disputants(source, id).length > 0)
    .map((claim) => debate(source, { title: claim.statement, asked: false, topic: topicOf(source, claim) }, [claim.id]))
    .sort((a, b) => b.no.length - a.no.length || b.claims.length - a.claims.length || (a.id < b.id ? -1 : 1));
  const found = [...asked];
  for (const candidate of candidates) {
    const own = pairsOf(candidate);
    if (own.every((pair) => faced.has(pair))) continue;
    for (const pair of own) faced.add(pair);
    found.push(candidate);
  }
  return found;
});

/** The debates in which a claim is a position, those that begin with it first. */
export function debatesOf(source: LoadedAtlas, claim: string): Debate[] {
  const own = debates(source).filter(({ yes, no }) => [...yes, ...no].some((one) => one.claim.id === claim));
  return own.sort((a, b) => Number(b.id === claim) - Number(a.id === claim));
}

/** Debates that have claims in common with one, those with most first. */
export function besides(source: LoadedAtlas, { id, claims }: Debate): { debate: Debate; shared: Claim[] }[] {
  const own = new Set(claims);
  return debates(source)
    .filter((other) => other.id !== id)
    .map((other) => ({ debate: other, shared: other.claims.filter((claim) => own.has(claim)) }))
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length - a.shared.length);
}

/** What disputes a claim. */
export function disputants(source: LoadedAtlas, claim: string): Answer[] {
  return (source.answersTo.get(claim) ?? []).filter(({ stance }) => stance === 'disputes');
}

/** The claims that a claim answers. */
export function answered(source: LoadedAtlas, claim: Claim): Answer[] {
  return claim.answers.flatMap(({ claim: id, stance, note, ours = false }) => {
    const other = source.claims.get(id);
    return other ? [{ claim: other, stance, note, ours }] : [];
  });
}

/** The claims that others dispute first, then those that are answered, then the rest; each in the order given. */
export function mostArguedFirst(source: LoadedAtlas, claims: readonly Claim[]): Claim[] {
  const argued = ({ id }: Claim) =>
    Math.sign(disputants(source, id).length) * 2 + Math.sign(source.answersTo.get(id)?.length ?? 0);
  return [...claims].sort((a, b) => argued(b) - argued(a));
}

/** The first topic of what a claim is first about. */
export function topicOf(source: LoadedAtlas, claim: Claim): string | undefined {
  return source.entities.get(claim.about[0] ?? '')?.topics[0];
}

function debate(source: LoadedAtlas, head: Pick<Debate, 'title' | 'asked' | 'topic'>, ids: readonly string[]): Debate {
  const leads = ids.flatMap((id) => source.claims.get(id) ?? []);
  const affirmed = new Set(leads);
  const against = new Map<Claim, Answer[]>();
  for (const lead of leads) {
    const disputed = answered(source, lead).filter(({ stance }) => stance === 'disputes');
    for (const answer of [...disputants(source, lead.id), ...disputed]) {
      if (!affirmed.has(answer.claim)) against.set(answer.claim, [...(against.get(answer.claim) ?? []), answer]);
    }
  }
  const positions = new Set([...leads, ...against.keys()]);
  const position = (claim: Claim, disputes: readonly Answer[]): Position => ({
    claim,
    ours: disputes.length > 0 && disputes.every(({ ours }) => ours),
    note: disputes.find(({ note }) => note !== null)?.note ?? null,
    grounds: takingStance(source, claim, 'supports').filter((one) => !positions.has(one.claim)),
  });
  const yes = leads.map((lead) => position(lead, []));
  const no = [...against].map(([claim, disputes]) => position(claim, disputes));
  const sides = [...yes, ...no];
  const told = new Set([...positions, ...sides.flatMap(({ grounds }) => grounds.map(({ claim }) => claim))]);
  const qualified = new Map(
    sides.flatMap(({ claim }) =>
      takingStance(source, claim, 'qualifies').flatMap((one) =>
        told.has(one.claim) ? [] : [[one.claim, one] as const],
      ),
    ),
  );
  const claims = sides.flatMap(({ claim, grounds }) => [claim, ...grounds.map((ground) => ground.claim)]);
  return {
    id: ids[0] as string,
    ...head,
    yes,
    no,
    qualified: [...qualified.values()],
    claims: [...new Set([...claims, ...qualified.keys()])],
  };
}

function takingStance(source: LoadedAtlas, { id }: Claim, stance: Answer['stance']): Answer[] {
  return (source.answersTo.get(id) ?? []).filter((one) => one.stance === stance);
}

/** The claims that face each other in a debate. */
function pairsOf({ yes, no }: Debate): string[] {
  return yes.flatMap((a) => no.map((b) => pairOf(a.claim.id, b.claim.id)));
}

/** The sides of a debate in the order of reading. */
export function sidesOf({ yes, no }: Debate): { side: 'yes' | 'no'; positions: readonly Position[] }[] {
  return [
    { side: 'yes', positions: yes },
    { side: 'no', positions: no },
  ];
}
