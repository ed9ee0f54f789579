import type { AliasConflict, Content, Corpus, ResolvedQuotes } from '../stages.ts';
import { aliasClaimedTwice } from './alias-claimed-twice.ts';
import { aliasOfTwoNotes } from './alias-of-two-notes.ts';
import { claimSpeaker } from './claim-speaker.ts';
import { danglingId } from './dangling-id.ts';
import { danglingWikilink } from './dangling-wikilink.ts';
import { duplicateSeed } from './duplicate-seed.ts';
import { editionShape } from './edition-shape.ts';
import { emptySeed } from './empty-seed.ts';
import { entityNeverMentioned } from './entity-never-mentioned.ts';
import { fileEncoding } from './file-encoding.ts';
import { frontMatterShape } from './front-matter-shape.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { goldDiffers } from './gold-differs.ts';
import { invalidId } from './invalid-id.ts';
import { leftOut } from './left-out.ts';
import { linkedTwice } from './linked-twice.ts';
import { metadataWithoutSeed } from './metadata-without-seed.ts';
import { missingFolder } from './missing-folder.ts';
import { missingHorizon } from './missing-horizon.ts';
import { nearSameFile } from './near-same-file.ts';
import { nearSameName } from './near-same-name.ts';
import { noDocuments } from './no-documents.ts';
import { noteEncoding } from './note-encoding.ts';
import { noteFrontMatter } from './note-front-matter.ts';
import { oneSpelling } from './one-spelling.ts';
import { quoteAmbiguous } from './quote-ambiguous.ts';
import { quoteNotFound } from './quote-not-found.ts';
import { quoteOfNobody } from './quote-of-nobody.ts';
import { redirectChain } from './redirect-chain.ts';
import { redirectInUse } from './redirect-in-use.ts';
import { relationToItself } from './relation-to-itself.ts';
import type { Report } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';
import { savedPage } from './saved-page.ts';
import { seedClaimedTwice } from './seed-claimed-twice.ts';
import { seedWithoutMetadata } from './seed-without-metadata.ts';
import { summaryLength } from './summary-length.ts';
import { tangledText } from './tangled-text.ts';
import { uncitedSentence } from './uncited-sentence.ts';
import { unknownFile } from './unknown-file.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unreadableNote } from './unreadable-note.ts';
import { unwritableOutput } from './unwritable-output.ts';
import { voiceNotFound } from './voice-not-found.ts';

/** Every rule, one a file: what it asks, an example that keeps it and one that breaks it, and the check. */
export const RULES: readonly Rule[] = [
  aliasClaimedTwice,
  aliasOfTwoNotes,
  claimSpeaker,
  danglingId,
  danglingWikilink,
  duplicateSeed,
  editionShape,
  emptySeed,
  entityNeverMentioned,
  fileEncoding,
  frontMatterShape,
  frontMatterSyntax,
  goldDiffers,
  invalidId,
  leftOut,
  linkedTwice,
  metadataWithoutSeed,
  missingFolder,
  missingHorizon,
  nearSameFile,
  nearSameName,
  noDocuments,
  noteEncoding,
  noteFrontMatter,
  oneSpelling,
  quoteAmbiguous,
  quoteNotFound,
  quoteOfNobody,
  redirectChain,
  redirectInUse,
  relationToItself,
  savedPage,
  seedClaimedTwice,
  seedWithoutMetadata,
  summaryLength,
  tangledText,
  uncitedSentence,
  unknownFile,
  unreadableFile,
  unreadableNote,
  unwritableOutput,
  voiceNotFound,
];

interface Checked {
  /** What curators wrote. */
  readonly content: Content;
  /** The same with what notes add. */
  readonly known: Content;
  readonly corpus: Corpus;
  readonly quotes: ResolvedQuotes;
  readonly conflicts: readonly AliasConflict[];
}

/** Runs every rule that looks at the whole corpus. */
export function checkRules({ content, known, corpus, quotes, conflicts }: Checked, report: Report): void {
  const context: RuleContext = {
    content,
    fromNotes: known,
    parsed: corpus.sources,
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    quotes: quotes.all,
    aliasConflicts: conflicts,
    speakerOf: (passage) => corpus.speakers.get(passage)?.speaker ?? null,
  };
  for (const rule of RULES) rule.check?.(context, report);
}
