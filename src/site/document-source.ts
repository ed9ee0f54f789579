import type { LoadedAtlas } from './atlas.ts';
import { codeTokens } from './code.ts';
import { setEmbedded } from './embed.ts';
import { setFormula } from './formula.ts';
import type { ReaderSource } from './reader.ts';

/** What the pages of documents are set with where they are built: code in colours, formulas, and documents within others. */
export function documentSource({ claimsIn, entities, ...source }: LoadedAtlas): ReaderSource {
  return { ...source, claimsIn, entities, formula: setFormula, tokensIn: codeTokens, embed: setEmbedded };
}
