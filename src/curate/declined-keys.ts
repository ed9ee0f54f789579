import { isScalar, parseDocument } from 'yaml';
import { buildAtlas } from '../pipeline/build.ts';
import { DECLINED_FILE } from '../pipeline/inputs/content.ts';
import { Report } from '../pipeline/rules/report.ts';
import type { Inputs } from '../pipeline/stages.ts';
import { applyEdits, type Edit } from './edits.ts';
import { findSuggestions } from './suggest/suggest.ts';
import type { Suggestion } from './suggest/suggestion.ts';

/**
 * The text of `content/declined.yaml` once pages have other ids: a suggestion's key is made of ids, and what was declined
 * stays declined. Null where nothing is declined, or where the inputs do not build.
 */
export function declinedAfter(before: Inputs, after: Inputs): string | null {
  const file = before.content.find(({ path }) => path === DECLINED_FILE);
  if (!file) return null;
  const [former, present] = [suggestionsOf(before), suggestionsOf(after)];
  if (!former || !present) return null;
  const keys = new Map(present.map((suggestion) => [identity(suggestion), suggestion.key]));
  const renamed = new Map(former.map((suggestion) => [suggestion.key, keys.get(identity(suggestion))]));
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  const document = parseDocument(source);
  const edits: Edit[] = [];
  for (let index = 0; document.hasIn([index]); index++) {
    const node = document.getIn([index, 'key'], true);
    if (!isScalar(node) || !node.range) continue;
    const now = renamed.get(String(node.value));
    const [start, end] = node.range;
    if (now !== undefined && now !== node.value) edits.push({ start, end, text: JSON.stringify(now) });
  }
  return applyEdits(source, edits);
}

function suggestionsOf(inputs: Inputs): Suggestion[] | null {
  const artefact = buildAtlas(inputs, new Report());
  return artefact && findSuggestions(artefact);
}

/** What a suggestion says, which the ids of pages are no part of. */
function identity({ kind, title, places }: Suggestion): string {
  return JSON.stringify([kind, title, places.map(({ quote }) => quote)]);
}
