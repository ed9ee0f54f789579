import type { Claim, Topic } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';

/** The claims of a topic: those whose first subject belongs to it, in the order of the atlas. */
export function claimsOfTopic(source: LoadedAtlas, topic: Topic): Claim[] {
  const own = topic.entities.flatMap((entity) => source.claimsAbout.get(entity) ?? []);
  const members = new Set(topic.entities);
  return [...new Set(own)].filter((claim) => members.has(claim.about[0] ?? '')).sort((a, b) => (a.id < b.id ? -1 : 1));
}
