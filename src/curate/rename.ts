import { ID_PATTERN, RESERVED_ID } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { RECORD_KINDS, type RecordKind } from '../model/vocabulary.ts';
import { buildAtlas } from '../pipeline/build.ts';
import { DECLINED_FILE, parseContent, REDIRECTS_FILE } from '../pipeline/inputs/content.ts';
import { decodeUtf8 } from '../pipeline/inputs/decode.ts';
import { Report } from '../pipeline/rules/report.ts';
import type { Content, Inputs } from '../pipeline/stages.ts';
import { didYouMean } from '../text/edit-distance.ts';
import { declinedAfter } from './declined-keys.ts';
import { applyEdits } from './edits.ts';
import { changedInputs, type FileChange, freshError } from './file-changes.ts';
import { editsOfGold, editsOfRecord, type Renaming } from './occurrences.ts';
import { withRedirect } from './redirects-file.ts';

/** Why nothing can be renamed, in words for the one who asked. */
export class RenameError extends Error {}

/**
 * All that has to change for a page to have another id: its file's name, every reference to it, and a redirect. Pure: nothing
 * is written. `kind` may be left out where one kind alone has the id.
 *
 * @throws RenameError where the renaming cannot be made, or would break what is whole now
 */
export function planRename(
  inputs: Inputs,
  from: string,
  to: string,
  kind?: RecordKind,
): { readonly renaming: Renaming; readonly changes: readonly FileChange[] } {
  const content = parseContent(inputs.content, new Report());
  checkNewId(from, to);
  const renaming = { kind: kindOf(content, from, kind), from, to };
  checkFree(inputs, content, renaming);
  const texts = readTexts(inputs, content, from);
  const changes = changesOf(texts, renaming);
  checkWhole(inputs, changes, renaming);
  const declined = texts.get(DECLINED_FILE);
  const after = declined === undefined ? null : declinedAfter(inputs, changedInputs(inputs, changes));
  if (declined !== undefined && after !== null && after !== declined) {
    changes.push({ before: { path: DECLINED_FILE, text: declined }, after: { path: DECLINED_FILE, text: after } });
  }
  return { renaming, changes };
}

function checkNewId(from: string, to: string): void {
  if (from === to) throw new RenameError(`"${from}" has that id already.`);
  if (!ID_PATTERN.test(to)) {
    throw new RenameError(`Unexpected new id "${to}", expected lower-case ASCII letters, digits and single hyphens.`);
  }
  if (RESERVED_ID.test(to))
    throw new RenameError(`Unexpected new id "${to}", expected one that is not a reserved name.`);
}

/** The kind that owns an id; of several the one asked for. */
function kindOf(content: Content, id: string, wanted?: RecordKind): RecordKind {
  const owners = RECORD_KINDS.filter((kind) => content[kind].has(id) || content.leftOut.has(`${kind}/${id}`));
  if (wanted ? owners.includes(wanted) : owners.length === 1) return wanted ?? owners[0]!;
  if (!wanted && owners.length > 1) {
    throw new RenameError(`"${id}" is the id of several pages: say which with --kind ${owners.join(' or --kind ')}.`);
  }
  const kinds = wanted ? [wanted] : RECORD_KINDS;
  const renamed = kinds.flatMap((kind) => new Map(Object.entries(content.redirects.data[kind])).get(id) ?? [])[0];
  const hint = renamed
    ? `It was renamed to "${renamed}".`
    : (didYouMean(
        id,
        kinds.flatMap((kind) => [...content[kind].keys()]),
      ) ?? 'A document without a metadata file has no id of its own yet: write one first.');
  throw new RenameError(
    `Unexpected id "${id}", expected the name of a file in content/${wanted ?? '<kind>'}/. ${hint}`,
  );
}

function checkFree(inputs: Inputs, content: Content, { kind, from, to }: Renaming): void {
  const taken = inputs.content.find(({ path }) => path.toLowerCase() === `content/${kind}/${to}.md`);
  if (taken) throw new RenameError(`Unexpected new id "${to}", expected one that is free: ${taken.path} is there.`);
  const inferred = kind === 'documents' && buildIds(inputs).has(to);
  if (inferred) throw new RenameError(`Unexpected new id "${to}", expected one that is free: another document has it.`);
  const now = new Map(Object.entries(content.redirects.data[kind])).get(to);
  if (now !== undefined && now !== from) {
    throw new RenameError(
      `Unexpected new id "${to}", expected one that is free: it is an old id of "${now}" in ${REDIRECTS_FILE}.`,
    );
  }
}

function buildIds(inputs: Inputs): Set<string> {
  const atlas = buildAtlas(inputs, new Report())?.atlas;
  return new Set(atlas?.documents.map(({ id }) => id));
}

/** The files that may speak of the id, by path. What cannot be read is left alone, unless it holds the id. */
function readTexts({ content: files }: Inputs, { leftOut }: Content, from: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = decodeUtf8(file, new Report());
    const isWhole = text !== null && !leftOut.has(file.path.slice('content/'.length, -'.md'.length));
    if (isWhole) texts.set(file.path, text);
    else if (new TextDecoder().decode(file.bytes).includes(from)) {
      throw new RenameError(
        `${file.path} has errors and may refer to "${from}": mend it first (npm run check says how).`,
      );
    }
  }
  return texts;
}

function changesOf(texts: ReadonlyMap<string, string>, renaming: Renaming): FileChange[] {
  const { kind, from, to } = renaming;
  const changes: FileChange[] = [];
  for (const [path, text] of texts) {
    const [, folder = '', name = ''] = path.split('/');
    const owner = RECORD_KINDS.find((one) => one === folder);
    const isGold = folder === 'gold';
    const edits = owner ? editsOfRecord(owner, text, renaming) : isGold ? editsOfGold(text, renaming) : [];
    const moves = path === `content/${kind}/${from}.md` || (isGold && kind === 'documents' && name === `${from}.txt`);
    if (edits.length === 0 && !moves) continue;
    const after = moves ? path.replace(`/${from}.`, `/${to}.`) : path;
    changes.push({ before: { path, text }, after: { path: after, text: applyEdits(text, edits) } });
  }
  const redirects = texts.get(REDIRECTS_FILE) ?? null;
  changes.push({
    before: redirects === null ? null : { path: REDIRECTS_FILE, text: redirects },
    after: { path: REDIRECTS_FILE, text: withRedirect(redirects, renaming) },
  });
  return changes;
}

/** The inputs after the changes must build with no error that was not there before. */
function checkWhole(inputs: Inputs, changes: readonly FileChange[], { from, to }: Renaming): void {
  const nameless = ({ ruleId, message }: Diagnostic) => `${ruleId} ${message}`.replaceAll(from, to);
  const fresh = freshError(inputs, changes, nameless);
  if (fresh !== null) throw new RenameError(`The content would not build any more. ${fresh}`);
}
