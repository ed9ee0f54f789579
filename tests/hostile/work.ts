import type { DocumentFile } from '../../src/model/artefact.ts';
import type { BodyNode } from '../../src/model/body.ts';
import { documentSource } from '../../src/site/document-source.ts';
import { toHtml } from '../../src/site/html.ts';
import { setDocument } from '../../src/site/reader.ts';
import { build, type Files } from '../pipeline/in-memory.ts';
import { entities, loadedFrom, TOPIC } from '../site/loaded.ts';

/** Names to be looked for: one that begins another, one of the same word again and again. */
const KNOWN: Files = { ...TOPIC, ...entities('Scaling', 'Scaling laws', 'Ada Lovelace', 'x x x x x x x x y', 'GPT-4') };

/** All that a build does with documents, and what their pages are set as, by the path of each. */
export function pagesOf(documents: Files): {
  readonly pages: readonly { readonly file: DocumentFile; readonly html: string }[];
  /** Documents that could not be read, each with the reason. */
  readonly unread: readonly string[];
} {
  const seeds = Object.entries(documents).map(([path, text]) => [`seeds/${path}`, text]);
  const { artefact, report } = build({ ...KNOWN, ...Object.fromEntries(seeds) });
  const unread = report.diagnostics.filter(({ ruleId }) => ruleId === 'unread-document');
  const source = artefact && loadedFrom(artefact.files);
  return {
    pages: (artefact?.atlas.documents ?? []).map(({ id }) => ({
      file: source!.document(id),
      html: toHtml(setDocument(documentSource(source!), id)),
    })),
    unread: unread.map(({ file, message }) => `${file}: ${message}`),
  };
}

/** What is wrong with a document and its page; nothing, whatever the text. */
export function faultsOfPage({ file, html }: { readonly file: DocumentFile; readonly html: string }): string[] {
  const { text, passages, sentences, mentions, body } = file;
  const faults: string[] = [];
  const lies = (name: string, { start, end }: { readonly start: number; readonly end: number }) => {
    if (!(start >= 0 && start <= end && end <= text.length))
      faults.push(`${name} from ${start} to ${end} of ${text.length}`);
  };
  for (const passage of passages) lies('passage', passage);
  for (const sentence of sentences) lies('sentence', sentence);
  for (const mention of mentions) {
    lies('mention', mention);
    if (text.slice(mention.start, mention.end) !== mention.surface)
      faults.push(`mention of ${mention.surface} is elsewhere`);
    if (!sentences[mention.sentence]) faults.push(`mention of ${mention.surface} is in no sentence`);
  }
  const walk = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (node.position) lies('node', { start: node.position.start.offset, end: node.position.end.offset });
      if (node.type === 'element') walk(node.children);
    }
  };
  walk(body.children);
  for (const [tag] of html.matchAll(/<[a-z][^>]*>/gi)) {
    if (UNSAFE.test(tag)) faults.push(`the page has ${tag}`);
  }
  return faults;
}

/** What would run, ask another host or leave the page by itself. */
const UNSAFE =
  /^<(?:script|style|iframe|object|embed|form|link|meta|base|svg|template)\b|\s(?:on\w+|style|srcdoc|formaction|ping)\s*=|\s(?:src|href|srcset|poster|data|action)="\s*(?:javascript|data|vbscript|blob|file):|\s(?:src|srcset|poster)="(?:\w+:)?\/\//i;
