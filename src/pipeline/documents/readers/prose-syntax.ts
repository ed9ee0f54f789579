import { countLeading, firstFrom, type Span, touching } from '../../../text/span.ts';
import type { FoundSyntax, Tag, WikiSyntax } from './wiki-syntax.ts';
import type { WikiLink } from './wikilinks.ts';

/** The syntax of notes while a Markdown text is walked: what stands in its running text is kept, what stands elsewhere is none. */
export class ProseSyntax {
  readonly #found: FoundSyntax;
  readonly #links: WikiLink[] = [];
  readonly #tags: Tag[] = [];

  constructor(found: FoundSyntax) {
    this.#found = found;
  }

  /** What was kept so far, in text order. */
  get kept(): WikiSyntax {
    const links = this.#links.sort((a, b) => a.start - b.start);
    return { links, tags: this.#tags, blockIds: this.#found.blockIds };
  }

  /** Keeps a link that Markdown itself knows. */
  addLink(link: WikiLink): void {
    this.#links.push(link);
  }

  /** Keeps what begins in a stretch of running text and gives what is shown of it. Stretches come in text order, apart. */
  shownIn(stretch: Span): Span[] {
    const { links, tags, hidden } = this.#found;
    const { start, end } = stretch;
    for (let next = countLeading(links.length, (index) => links[index]!.at < start); ; next++) {
      const link = links[next];
      if (link === undefined || link.at >= end) break;
      this.#links.push(link);
    }
    for (let next = firstFrom(tags, start); next < tags.length && tags[next]!.start < end; next++) {
      this.#tags.push(tags[next]!);
    }
    const shown: Span[] = [];
    let from = start;
    for (const gap of touching(hidden, stretch)) {
      if (gap.start > from) shown.push({ start: from, end: gap.start });
      from = Math.max(from, gap.end);
    }
    if (from < end) shown.push({ start: from, end });
    return shown;
  }

  /** Where the hidden stretch that begins at a place ends, or the place itself. */
  afterHidden(start: number): number {
    const gap = this.#found.hidden[firstFrom(this.#found.hidden, start)];
    return gap?.start === start ? gap.end : start;
  }
}
