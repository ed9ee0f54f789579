import type { EntityKind } from '../model/vocabulary.ts';
import { decodeUtf8 } from '../pipeline/inputs/decode.ts';
import { Report } from '../pipeline/rules/report.ts';
import type { Inputs } from '../pipeline/stages.ts';
import { fold } from '../text/fold.ts';
import { match as english } from '../text/languages/english.ts';
import { appendToList, scalar } from './append.ts';
import { type FileChange, freshError } from './file-changes.ts';
import { claimFile, entityFile, relationLines } from './new-files.ts';
import type { EntityPage, Suggestion } from './suggest/suggestion.ts';

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
  // A page for two that are one goes first, lest each gets its own.
  const [ofTwo, others] = [true, false].map((isOfTwo) =>
    chosen.filter(({ kind, action }) => (kind === 'same' && action.write === 'entity') === isOfTwo),
  );
  for (const suggestion of [...ofTwo!, ...others!]) desk.accept(suggestion);
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
  readonly #pages: ReadonlyMap<string, EntityPage>;
  /** The page of each name that has one since. */
  readonly #named = new Map<string, string>();

  constructor({ content }: Inputs, all: readonly Suggestion[]) {
    for (const file of content) {
      const text = decodeUtf8(file, new Report());
      if (text !== null) this.#before.set(file.path, text);
    }
    const drafts = all.flatMap(({ action }) => ('drafts' in action ? action.drafts : []));
    const pages = all.flatMap(({ action, kind }) => (action.write === 'entity' && kind === 'entity' ? [action] : []));
    this.#pages = new Map([...drafts, ...pages].map((page) => [page.id, page]));
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
        const source = this.#page(action.source, action.kinds.source);
        const target = this.#page(action.target, action.kinds.target);
        if (source === target) break;
        this.#append(`content/entities/${source}.md`, 'relations', relationLines({ ...action, target }));
        break;
      }
      case 'claim': {
        const about = [...new Set(action.about.map((id) => this.#page(id)))];
        const speaker = action.speaker && this.#page(action.speaker);
        this.#create(`content/claims/${action.id}.md`, claimFile({ ...action, about, speaker }));
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

  /** Makes the page, unless one made before has its name; of its other names those that none has. Its id, or that of the other. */
  #entity(page: EntityPage): string {
    const pageOf = (name: string) =>
      formsOf(name)
        .map((form) => this.#named.get(form))
        .find((id) => id !== undefined);
    const named = pageOf(page.name);
    if (named !== undefined) return named;
    const path = `content/entities/${page.id}.md`;
    if (this.#after.has(path)) return page.id;
    const aliases = page.aliases.filter((alias) => pageOf(alias) === undefined);
    for (const form of [page.name, ...aliases].flatMap(formsOf)) this.#named.set(form, page.id);
    this.#create(path, entityFile({ ...page, aliases }));
    return page.id;
  }

  /** Sees to it that a draft has a page, and tells which it is. */
  #page(id: string, kind: EntityKind | null = null): string {
    const path = `content/entities/${id}.md`;
    if (this.#before.has(path) || this.#after.has(path)) return id;
    const page = this.#pages.get(id);
    // What is no draft has its page elsewhere: in a note.
    if (!page) return id;
    return this.#entity(kind === null ? page : { ...page, kind, isKindSure: true });
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

/** A name in the singular and the plural, its words written together: two pages that share one would claim the same words. */
function formsOf(name: string): string[] {
  const words = fold(name).text.split(/[\s-]+/);
  return [words, ...english.inflect(words, true)].map((form) => form.join(''));
}

function checkBuilds(inputs: Inputs, changes: readonly FileChange[], chosen: readonly Suggestion[]): void {
  const fresh = changes.length === 0 ? null : freshError(inputs, changes);
  if (fresh === null) return;
  const which = chosen.length === 1 ? `"${chosen[0]!.title}"` : 'what was accepted';
  throw new AcceptError(`The atlas would not build any more with ${which}. ${fresh}`);
}
