import { hash } from 'node:crypto';
import { imageSize } from 'image-size';
import type { BodyElement, Property } from '../../model/body.ts';
import type { Place } from '../../model/diagnostic.ts';
import { mediaKind } from '../../model/media.ts';
import { lastName } from '../../text/last-name.ts';
import type { Report } from '../rules/report.ts';
import { fileNotShown } from '../rules/unshown-file.ts';
import type { Attachment } from '../stages.ts';
import { isActiveSvg } from './active-svg.ts';

/** A file beside the documents that a page shows or offers. */
export interface ShownFile {
  /** `<hash>.<ending>`. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Of a picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** More than a page should ask of anybody. */
const MOST_BYTES = 50 * 1024 * 1024;

/** The files that documents show. */
export class Files {
  readonly shown = new Map<string, Uint8Array>();
  readonly #byPath: ReadonlyMap<string, Attachment>;
  readonly #known = new Map<string, ShownFile | string>();

  /** `top` is the folder of the documents, below which files are named. */
  constructor(attachments: readonly Attachment[], top: string) {
    this.#byPath = new Map(attachments.map((file) => [file.path.slice(top.length), file]));
  }

  /** A file by its path below the documents' folder; null, and a report at the link to it, where it cannot be shown. */
  show(path: string, place: Place, report: Report): ShownFile | null {
    const attachment = this.#byPath.get(path);
    if (attachment === undefined) return null;
    const known = this.#known.get(path) ?? this.#read(attachment);
    this.#known.set(path, known);
    if (typeof known !== 'string') return known;
    report.add(fileNotShown(place, attachment.path, known));
    return null;
  }

  /** The file, or why it cannot be shown. */
  #read({ path, bytes, read }: Attachment): ShownFile | string {
    if (bytes === 0) return 'it is empty';
    if (bytes > MOST_BYTES) return `it has ${Math.round(bytes / 1e6)} MB`;
    let content: Uint8Array;
    try {
      content = read();
    } catch (error) {
      return `it cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`;
    }
    if (/\.svg$/i.test(path) && isActiveSvg(content)) return 'it holds what would run when it is opened';
    const name = `${hash('sha256', content).slice(0, 16)}${/\.[^.]+$/.exec(path)![0].toLowerCase()}`;
    const file = { name, path, bytes };
    if (mediaKind(path) !== 'picture') {
      this.shown.set(name, content);
      return file;
    }
    try {
      const { width, height, orientation = 1 } = imageSize(content);
      this.shown.set(name, content);
      // A camera that was held upright says so, and browsers turn the picture.
      return orientation > 4 ? { ...file, width: height, height: width } : { ...file, width, height };
    } catch {
      return 'it is no picture that a browser would know';
    }
  }
}

/** What an element that leads to a file says of it. A picture has its size: as asked for, or its own. */
export function leadsToFile(
  { name, path, bytes, width, height }: ShownFile,
  { tagName, properties }: BodyElement,
): Record<string, Property> {
  if (tagName !== 'img' || mediaKind(path) !== 'picture') {
    const ending = path.slice(path.lastIndexOf('.') + 1).toUpperCase();
    const alt = tagName === 'img' && { alt: String(properties.alt ?? '') || lastName(path) };
    return { dataFile: name, dataKind: `${ending}, ${sizeInWords(bytes)}`, ...alt };
  }
  const asked = { width: Number(properties.width) || undefined, height: Number(properties.height) || undefined };
  const ratio = width && height ? width / height : 1;
  const wide = asked.width ?? (asked.height === undefined ? width : Math.round(asked.height * ratio));
  const high = asked.height ?? (asked.width === undefined ? height : Math.round(asked.width / ratio));
  const alt = String(properties.alt ?? '') || lastName(path);
  return { dataFile: name, alt, ...(wide && { width: wide }), ...(high && { height: high }) };
}

function sizeInWords(bytes: number): string {
  if (bytes < 1e3) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
