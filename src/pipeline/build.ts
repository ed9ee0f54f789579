import { drawMap } from '../map/map.ts';
import { type BuildOptions, partOf, stagesWith } from './cache/stage.ts';
import { analyseGraph } from './connect/graph.ts';
import { relationsOf } from './connect/relations.ts';
import { connect } from './connect/strength.ts';
import { segmentDocument, segmentKey } from './documents/segment.ts';
import { identifySpeakers } from './documents/speakers.ts';
import { changesSince } from './edition/changes.ts';
import { artefactFiles } from './emit/artefact-files.ts';
import { assembleAtlas } from './emit/assemble/atlas.ts';
import { mapInput, mapKey } from './emit/map-input.ts';
import { assessQuality } from './emit/quality.ts';
import { fileKey, gatherContent, parseContentFile } from './inputs/content.ts';
import { keepBack } from './inputs/keep-back.ts';
import { decodeSeeds, readSeedFacts } from './inputs/seeds.ts';
import { leavingOutUnread } from './inputs/unread.ts';
import { buildLexicons, matchKey, mentionsBy } from './match/lexicons.ts';
import { addLinks } from './notes/mentions.ts';
import { readNotes } from './notes/notes.ts';
import { resolveQuotes } from './quotes/resolve.ts';
import { checkRules } from './rules/index.ts';
import type { Artefact } from './stages.ts';
import { describeDrafts } from './terms/describe.ts';
import { dropUnusedDrafts, findDrafts } from './terms/drafts.ts';
import { withToldKinds } from './terms/note-kinds.ts';
import { findUnlinkedTerms } from './terms/unlinked.ts';

/** Inputs → artefact. What is wrong with the inputs is in the report; null where an error is, or where only a part was to be made. */
export const buildAtlas = leavingOutUnread((inputs, report, options: BuildOptions = {}): Artefact | null => {
  const stage = stagesWith(options);

  // What people wrote
  const written = stage.each('content', inputs.content, fileKey, parseContentFile);
  const gathered = stage('content', () => gatherContent(written, report, inputs.plainFolder));
  const read = stage.each('seeds', inputs.seeds, fileKey, readSeedFacts);
  const { content, folder, ...seeds } = stage('seeds', () => keepBack(inputs, read, gathered, report));
  const sources = stage('seeds', () => decodeSeeds({ ...inputs, ...seeds }, content, report));
  const segmented = stage.each('segment', partOf(sources.values(), options.shard), segmentKey, segmentDocument);
  if (options.shard) return null;
  const linked = stage('notes', () => readNotes(segmented, sources, folder, content, report));
  const notes = stage('kinds', () => withToldKinds(linked, sources, segmented));

  // Who is named, and who speaks
  const drafts = stage('drafts', () => findDrafts(segmented, sources, content, notes));
  const lexicons = stage('lexicon', () => buildLexicons([...notes.names, ...drafts.names], sources.values()));
  const found = stage.each('match', segmented, matchKey(sources, lexicons), mentionsBy(lexicons));
  const documents = stage('links', () => addLinks(segmented, found, notes));
  const speakers = stage('speakers', () => identifySpeakers(documents, sources, notes.content, lexicons));
  const corpus = dropUnusedDrafts({ documents, sources, drafts: drafts.found, speakers });

  // Whether what curators say is borne out
  const quotes = stage('quotes', () => resolveQuotes(content, corpus.documents));
  stage('rules', () => checkRules({ content, known: notes.content, corpus, quotes, lexicons }, report));
  if (report.hasErrors || options.checkOnly) return null;

  // What follows from it
  const relations = relationsOf(content, quotes);
  const { links, faint } = stage('connect', () => connect(corpus, relations));
  const graph = stage('graph', () => analyseGraph(notes.content, corpus.drafts, links));
  const described = stage('describe', () => describeDrafts(notes.content, corpus, drafts.words, graph.communities));
  const assembled = stage('assemble', () => assembleAtlas({ notes, corpus, quotes, relations, graph, described }));
  const map = stage.once('map', mapInput(assembled.atlas, content), mapKey, drawMap);

  // What readers get
  const made = { ...assembled, map, content, corpus, quotes };
  const quality = stage('quality', () => assessQuality({ notes, corpus, lexicons, drafts, faint }, folder, report));
  const changes = stage('changes', () => changesSince(content.edition, made));
  const terms = () => stage('terms', () => findUnlinkedTerms(corpus.documents, content));
  return { ...made, files: stage('emit', () => artefactFiles({ ...made, notes, quality, changes, lexicons, terms })) };
});
