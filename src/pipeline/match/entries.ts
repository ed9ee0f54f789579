import type { AliasRule, EntityFrontMatter } from '../../model/content.ts';
import { fold } from '../../text/fold.ts';
import type { LexiconEntry } from '../stages.ts';

/** An entity's names. The name itself is an alias too, unless an alias of the same text (folded) gives it rules. */
export function lexiconEntry(entity: string, { name, kind, aliases }: EntityFrontMatter): LexiconEntry {
  const ruled = aliases.map((alias): AliasRule => (typeof alias === 'string' ? withoutRules(alias) : alias));
  const isRuled = ruled.some(({ text }) => fold(text).text === fold(name).text);
  return { entity, kind, aliases: isRuled ? ruled : [withoutRules(name), ...ruled] };
}

function withoutRules(text: string): AliasRule {
  return { text, case: 'any', near: [], not: [] };
}
