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
 * schema.org data of a page as JSON-LD for a data block: what is true of every page is added to what the page says of its
 * subject. Nothing in it can end the block.
 */
export function structuredData(subject: Record<string, unknown>, page: PageFacts): string {
  const whole = { '@type': 'WebSite', name: page.atlas, url: page.home };
  const data = {
    '@context': 'https://schema.org',
    url: page.url,
    ...(subject['@type'] === 'WebSite' ? {} : { isPartOf: whole }),
    image: page.image,
    inLanguage: page.language,
    ...subject,
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
