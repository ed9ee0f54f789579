import { cosine, type SentencePlace, vectorOf } from '../../pipeline/terms/central.ts';
import { suggestionKey } from '../../pipeline/terms/suggestion-key.ts';
import { foldedText } from '../../text/fold.ts';
import type { Suggestion } from './suggestion.ts';
import type { AtlasView } from './view.ts';

/**
 * Names that may mean two things: one short word, linked without a rule, that keeps quite another company in one document
 * than in the others. Company is the other entities of the same sentences, and what the sentences say (tf-idf): nothing in
 * common of the first, and next to nothing of the second (one sense per discourse: Gale, Church and Yarowsky 1992).
 */
export function suggestAmbiguous(view: AtlasView): Suggestion[] {
  const ruled = new Set<string>();
  for (const { id, data } of view.content.entities.values()) {
    for (const alias of data.aliases) {
      if (typeof alias !== 'string' && (alias.near.length > 0 || alias.not.length > 0))
        ruled.add(`${id} ${alias.text}`);
    }
  }
  const uses = new Map<string, { entity: string; surface: string; places: SentencePlace[] }>();
  for (const document of view.documents) {
    for (const { entity, surface, sentence } of document.mentions) {
      if (/[\s-]/.test(surface) || [...surface].length > LONGEST) continue;
      if (view.entities.get(entity)?.status !== 'curated' || ruled.has(`${entity} ${surface}`)) continue;
      const name = `${entity} ${surface}`;
      const entry = uses.get(name) ?? { entity, surface, places: [] };
      entry.places.push({ document: document.id, sentence });
      uses.set(name, entry);
    }
  }
  return [...uses.values()].flatMap((use) => loneSense(view, use));
}

/** Code units: longer words seldom have two senses. */
const LONGEST = 7;
const LEAST_USES = 3;
const MOST_READ = 60;

function loneSense(
  view: AtlasView,
  { entity, surface, places }: { entity: string; surface: string; places: SentencePlace[] },
): Suggestion[] {
  const groups = [...Map.groupBy(places.slice(0, MOST_READ), ({ document }) => document)];
  if (groups.length < 2 || places.length < LEAST_USES) return [];
  const described = groups.map(([document, own]) => ({ document, own, ...companyOf(view, entity, surface, own) }));
  for (const one of described) {
    const others = described.filter((other) => other !== one);
    if (one.entities.size === 0 || others.every(({ entities }) => entities.size === 0)) continue;
    const isShared = others.some(({ entities }) => !entities.isDisjointFrom(one.entities));
    const likeness = Math.max(...others.map(({ vector }) => cosine(one.vector, vector)));
    if (isShared || likeness > MOST_ALIKE) continue;
    const { name } = view.entities.get(entity)!;
    const words = [...one.entities].slice(0, 3).map((id) => view.entities.get(id)!.name);
    return [
      {
        key: suggestionKey('ambiguous', entity, surface.toLowerCase()),
        kind: 'ambiguous',
        score: 0.6 - likeness,
        title: `"${surface}" may not always mean ${name}`,
        reason: `in ${one.document} it stands beside ${words.join(', ')}, of which the other documents know nothing beside it`,
        places: [...one.own.slice(0, 1), ...others.flatMap(({ own }) => own.slice(0, 1))]
          .slice(0, 3)
          .map((place) => view.place(place.document, place.sentence)),
        action: {
          write: 'by hand',
          steps: `Read the sentences. If one means something else, give the alias "${surface}" of content/entities/${entity}.md a rule: near: [words that must stand by], or not: [phrases that mean something else].`,
        },
      },
    ];
  }
  return [];
}

const MOST_ALIKE = 0.05;

function companyOf(view: AtlasView, entity: string, surface: string, places: readonly SentencePlace[]) {
  const entities = new Set<string>();
  const vector = new Map<number, number>();
  for (const place of places) {
    for (const mention of view.byId.get(place.document)!.mentions) {
      if (Math.abs(mention.sentence - place.sentence) <= 1 && mention.entity !== entity) entities.add(mention.entity);
    }
    for (const [word, weight] of vectorOf(view.corpus, place)) vector.set(word, (vector.get(word) ?? 0) + weight);
  }
  vector.delete(view.corpus.lexis.vocabulary.idOf(foldedText(surface)));
  const norm = Math.sqrt(vector.values().reduce((sum, weight) => sum + weight * weight, 0));
  if (norm > 0) for (const [word, weight] of vector) vector.set(word, weight / norm);
  return { entities, vector };
}
