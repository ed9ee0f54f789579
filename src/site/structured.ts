import type { EntityKind } from '../model/vocabulary.ts';

/** What a page says of itself and of the site around it. */
export interface PageFacts {
  readonly url: string;
  readonly image: string;
  readonly atlas: string;
  /** Address of the home page. */
  readonly home: string;
  readonly language: string;
}

/**
 * schema.org data of a page as JSON-LD for a data block: a page about its subject, within the site. Nothing in it can end the
 * block.
 */
export function structuredData(subject: Record<string, unknown>, page: PageFacts): string {
  const whole = { '@type': 'WebSite', name: page.atlas, url: page.home };
  const about = { image: page.image, inLanguage: page.language };
  const data =
    subject['@type'] === 'WebSite'
      ? { ...subject, ...about, url: page.home }
      : { '@type': 'WebPage', url: page.url, ...about, isPartOf: whole, mainEntity: subject };
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
}

/** A speaker or subject by what it is; what has no page is taken for a person where it speaks. */
export function agent(kind: EntityKind | undefined, name: string): Record<string, string> {
  const type = kind === 'organization' ? 'Organization' : kind === undefined || kind === 'person' ? 'Person' : 'Thing';
  return { '@type': type, name };
}
