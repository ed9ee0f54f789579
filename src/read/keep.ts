import { ownTextSays as words } from '#interface';
import type { DocumentFormat } from '../model/vocabulary.ts';
import { listed } from '../site/wording.ts';
import { part } from './dom.ts';
import { type SeedMetadata, seedArchive, seedFile } from './seed.ts';
import type { Source } from './sources.ts';

interface Kept {
  readonly source: Source;
  readonly title: string;
  readonly format: DocumentFormat;
}

/** The form that makes a document of the text: filled when a text was read, downloaded when asked. */
export function mountKeep(form: HTMLFormElement, documents: () => readonly string[]): (kept: Kept) => void {
  let current: Kept | null = null;
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const metadata = (): SeedMetadata | null =>
    current && {
      id: field('id').value,
      title: field('title').value.trim(),
      format: current.format,
      published: field('published').value.trim(),
      url: field('url').value.trim(),
    };
  const tell = () => {
    const given = metadata();
    part(form, '[data-seed-paths]').textContent =
      given?.id && current
        ? listed([`seeds/${seedFile(given, current.source)}`, `content/documents/${given.id}.md`])
        : '';
  };
  form.addEventListener('input', () => {
    const taken = documents().includes(field('id').value);
    field('id').setCustomValidity(taken ? words.idTaken : '');
    tell();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = metadata();
    if (!given || !current) return;
    download(seedArchive(given, current.source), `${given.id}.zip`);
  });
  return (kept) => {
    const isSame = current?.source === kept.source;
    current = kept;
    if (!isSame) {
      form.reset();
      field('title').value = kept.title;
      field('id').value = freeId(kept.title, documents());
    }
    tell();
  };
}

function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** An id made of a title that no document has. */
function freeId(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = plain.slice(0, LONGEST).replace(/-[^-]*$/, (end) => (plain.length > LONGEST ? '' : end)) || 'document';
  let id = base;
  for (let number = 2; taken.includes(id); number++) id = `${base}-${number}`;
  return id;
}

const LONGEST = 50;
