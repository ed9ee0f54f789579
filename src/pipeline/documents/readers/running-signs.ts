import type { Span } from '../../stages.ts';
import type { NoteSigns, scanNoteSigns, TypedLink, TypedTag } from './note-signs.ts';

/** The signs of notes while a text is walked from left to right: those that stand in its running text are kept. */
export class RunningSigns {
  readonly #scanned: ReturnType<typeof scanNoteSigns>;
  readonly #links: TypedLink[] = [];
  readonly #tags: TypedTag[] = [];
  #nextCut = 0;
  #nextLink = 0;
  #nextTag = 0;

  constructor(scanned: ReturnType<typeof scanNoteSigns>) {
    this.#scanned = scanned;
  }

  get signs(): NoteSigns {
    const links = this.#links.sort((a, b) => a.start - b.start);
    return { links, tags: this.#tags, blockIds: this.#scanned.blockIds };
  }

  /** A link that Markdown itself knows. */
  add(link: TypedLink): void {
    this.#links.push(link);
  }

  /** What is to be read of a stretch of running text: what stands between the signs. Stretches come in text order. */
  between(start: number, end: number): Span[] {
    const { cuts, links, tags } = this.#scanned;
    for (; this.#nextLink < links.length && links[this.#nextLink]!.at < end; this.#nextLink++) {
      if (links[this.#nextLink]!.at >= start) this.#links.push(links[this.#nextLink]!);
    }
    for (; this.#nextTag < tags.length && tags[this.#nextTag]!.start < end; this.#nextTag++) {
      if (tags[this.#nextTag]!.start >= start) this.#tags.push(tags[this.#nextTag]!);
    }
    while (this.#nextCut < cuts.length && cuts[this.#nextCut]!.end <= start) this.#nextCut++;
    const parts: Span[] = [];
    let from = start;
    for (let at = this.#nextCut; at < cuts.length && cuts[at]!.start < end; at++) {
      if (cuts[at]!.start > from) parts.push({ start: from, end: cuts[at]!.start });
      from = Math.max(from, cuts[at]!.end);
    }
    if (from < end) parts.push({ start: from, end });
    return parts;
  }

  /** Where the cut that begins at a place ends, or the place itself. */
  afterCut(start: number): number {
    return this.#scanned.cuts.find((cut) => cut.start === start)?.end ?? start;
  }
}
