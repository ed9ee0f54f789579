import type { ReportFile } from '../../model/artefact.ts';
import { byCodeUnit } from '../../model/order.ts';
import { fold } from '../../text/fold.ts';
import type { LexiconEntry } from '../stages.ts';

type AmbiguousName = ReportFile['ambiguousNames'][number];

/** The names that need a rule to be read rightly, in their order: several entities claim them, or neighbouring words decide. */
export function findAmbiguousNames(entries: readonly LexiconEntry[]): AmbiguousName[] {
  const found = new Map<string, AmbiguousName & { entities: string[] }>();
  for (const { entity, aliases } of [...entries].sort((a, b) => byCodeUnit(a.entity, b.entity))) {
    for (const { text, near, not, case: letters, only } of aliases) {
      const key = fold(text).text;
      const name = found.get(key) ?? { name: text, entities: [], near: [], not: [], exact: false, speakerOnly: false };
      found.set(key, {
        ...name,
        entities: [...new Set([...name.entities, entity])].sort(byCodeUnit),
        near: [...new Set([...name.near, ...near])],
        not: [...new Set([...name.not, ...not])],
        exact: name.exact || letters === 'exact',
        speakerOnly: name.speakerOnly || only === 'speaker',
      });
    }
  }
  return [...found.values()]
    .filter(
      ({ entities, near, not, speakerOnly }) => entities.length > 1 || near.length > 0 || not.length > 0 || speakerOnly,
    )
    .sort((a, b) => byCodeUnit(fold(a.name).text, fold(b.name).text));
}
