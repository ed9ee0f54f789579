import type { EntityKind } from '../model/vocabulary.ts';
import { decodeUtf8 } from '../pipeline/inputs/decode.ts';
import { Report } from '../pipeline/rules/report.ts';
import type { Inputs } from '../pipeline/stages.ts';
import { appendToList, scalar } from './append.ts';
import { type FileChange, freshError } from './file-changes.ts';
import { claimFile, entityFile, relationLines } from './new-files.ts';
import type { Action, Suggestion } from './suggest/suggestion.ts';

const SITE_FILE = 'content/site.yaml';
const ENTITY_FILE = /^content\/entities\/[^/]+\.md$/;

/** Why a suggestion cannot be accepted, in words for the one who asked. */
export class AcceptError extends Error {}

/** What accepting comes to: files to write, and steps that a program leaves to people. */
export interface Acceptance {
  readonly changes: readonly FileChange[];
  readonly steps: readonly string[];
}

/**
 * All that has to be written for some suggestions to be part of the atlas. Pure: nothing is written. What a relation or a
 * claim names and has no page yet gets one.
 *
 * @param all every suggestion there is, for the pages that are asked for along the way
 * @throws AcceptError where one cannot be made, or would break what is whole now: then none is
 */
export function planAcceptance(inputs: Inputs, chosen: readonly Suggestion[], all: readonly Suggestion[]): Acceptance {
  const desk = new Desk(inputs, all);
  for (const suggestion of chosen) desk.accept(suggestion);
  desk.keepDrafts();
  const changes = desk.changes();
  checkBuilds(inputs, changes, chosen);
  return { changes, steps: desk.steps };
}

/** The texts of the content, as they come to be. */
class Desk {
  readonly steps: string[] = [];
  readonly #before = new Map<string, string>();
  readonly #after = new Map<string, string>();
  readonly #pages: ReadonlyMap<string, Action & { write: 'entity' }>;

  constructor({ content }: Inputs, all: readonly Suggestion[]) {
    for (const file of content) {
      const text = decodeUtf8(file, new Report());
      if (text !== null) this.#before.set(file.path, text);
    }
    this.#pages = new Map(
      all.flatMap(({ action }) => (action.write === 'entity' ? [[action.id, action] as const] : [])),
    );
  }

  accept({ action, title }: Suggestion): void {
    switch (action.write) {
      case 'entity':
        this.#entity(action);
        break;
      case 'alias': {
        const alias = action.isExact ? [`text: ${scalar(action.alias)}`, 'case: exact'] : [scalar(action.alias)];
        this.#append(`content/entities/${action.entity}.md`, 'aliases', alias);
        break;
      }
      case 'relation': {
        this.#page(action.source, action.kinds.source);
        this.#page(action.target, action.kinds.target);
        this.#append(`content/entities/${action.source}.md`, 'relations', relationLines(action));
        break;
      }
      case 'claim': {
        for (const id of [...action.about, ...(action.speaker ? [action.speaker] : [])]) this.#page(id);
        this.#create(`content/claims/${action.id}.md`, claimFile(action));
        break;
      }
      case 'merge':
        this.steps.push(
          `${title}. A merge is for an editor: move the names, relations and text of content/entities/${action.drop}.md into ${action.keep}.md, delete the file, put "${action.drop}: ${action.keep}" under "entities:" in content/redirects.yaml, and let npm run check find what still names the old one. If they are two, write "distinct: [${action.drop}]" into ${action.keep}.md.`,
        );
    }
  }

  /** The first page of an atlas of drafts must not be its last: by default drafts are shown only while nothing is curated. */
  keepDrafts(): void {
    const isEntity = (path: string) => ENTITY_FILE.test(path) && !path.endsWith('/README.md');
    if ([...this.#before.keys()].some(isEntity) || ![...this.#after.keys()].some(isEntity)) return;
    const site = this.#before.get(SITE_FILE) ?? 'title: Atlas\n';
    if (/^drafts:/m.test(site)) return;
    const setting = 'drafts: true # also what nobody has curated yet; take this line out when your own pages suffice';
    this.#after.set(SITE_FILE, `${site}${site.endsWith('\n') ? '' : '\n'}${setting}\n`);
  }

  changes(): FileChange[] {
    return [...this.#after].map(([path, text]) => {
      const before = this.#before.get(path);
      return { before: before === undefined ? null : { path, text: before }, after: { path, text } };
    });
  }

  #entity(action: Action & { write: 'entity' }): void {
    const path = `content/entities/${action.id}.md`;
    if (!this.#after.has(path)) this.#create(path, entityFile(action));
  }

  /** Sees to it that an entity has a page. */
  #page(id: string, kind: EntityKind | null = null): void {
    const path = `content/entities/${id}.md`;
    if (this.#before.has(path) || this.#after.has(path)) return;
    const action = this.#pages.get(id);
    if (!action)
      throw new AcceptError(`"${id}" has no page, and none is suggested: write content/entities/${id}.md first.`);
    this.#entity(kind === null ? action : { ...action, kind, isKindSure: true });
  }

  #create(path: string, text: string): void {
    if (this.#before.has(path) || this.#after.has(path)) throw new AcceptError(`${path} is there already.`);
    this.#after.set(path, text);
  }

  #append(path: string, key: string, item: readonly string[]): void {
    const text = this.#after.get(path) ?? this.#before.get(path);
    if (text === undefined) throw new AcceptError(`${path} is not there: nothing can be added to it.`);
    try {
      this.#after.set(path, appendToList(text, key, item));
    } catch (error) {
      throw new AcceptError(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
}

function checkBuilds(inputs: Inputs, changes: readonly FileChange[], chosen: readonly Suggestion[]): void {
  const fresh = changes.length === 0 ? null : freshError(inputs, changes);
  if (fresh === null) return;
  const which = chosen.length === 1 ? `"${chosen[0]!.title}"` : 'what was accepted';
  throw new AcceptError(`The atlas would not build any more with ${which}. ${fresh}`);
}
