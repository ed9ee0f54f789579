import { zipSync } from 'fflate';
import type { DocumentFormat } from '../model/vocabulary.ts';
import type { Source } from './sources.ts';

/** What a visitor says of a text that is to become a document of an atlas. */
export interface SeedMetadata {
  readonly id: string;
  readonly title: string;
  readonly format: DocumentFormat;
  /** ISO date, or empty. */
  readonly published: string;
  /** Web address, or empty. */
  readonly url: string;
}

/** The file of a seed below `seeds/`, called by its document's id. */
export function seedFile({ id }: SeedMetadata, { name }: Source): string {
  return `${id}${/\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? '.txt'}`;
}

/** `content/documents/<id>.md` for a seed. */
export function metadataFile(metadata: SeedMetadata, source: Source): string {
  const { title, format, published, url } = metadata;
  // Every JSON string is a YAML string.
  const fields = Object.entries({ file: seedFile(metadata, source), title, published, url, format });
  const lines = fields.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** The text byte for byte and its metadata, to be unpacked at the root of an atlas; the same give the same bytes. */
export function seedArchive(metadata: SeedMetadata, source: Source): Uint8Array<ArrayBuffer> {
  const encode = (text: string) => new TextEncoder().encode(text);
  const files = {
    [`seeds/${seedFile(metadata, source)}`]: source.bytes ?? encode(source.text),
    [`content/documents/${metadata.id}.md`]: encode(metadataFile(metadata, source)),
  };
  return zipSync(files, { mtime: FIRST_DATE }) as Uint8Array<ArrayBuffer>;
}

/** The first that a ZIP archive knows: that of a download says nothing. */
const FIRST_DATE = new Date(1980, 0, 1);
