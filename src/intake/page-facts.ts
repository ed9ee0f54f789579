import type { parseHTML } from 'linkedom';
import { isoDate } from './dates.ts';
import type { Facts } from './extracted.ts';
import { bylineOf, languageTag, oneLine, webAddress } from './facts.ts';
import { dataOfType } from './page-data.ts';
import { withoutSiteName } from './page-title.ts';
import { shownAuthors, shownDay } from './shown-facts.ts';
import { wordsOfHtml } from './xml.ts';

type Page = ReturnType<typeof parseHTML>['document'];

/** What a saved page says of itself: schema.org data, Open Graph and other meta elements, and what the browser noted. */
export function pageFacts(document: Page, source: string): Facts {
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        said(
          document
            .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
            ?.getAttribute('content'),
        ),
      )
      .find((value) => value !== undefined);
  const data = articleData(document);
  return {
    title: withoutSiteName(
      document,
      headingInstead(document, said(data?.headline)) ??
        said(data?.headline) ??
        meta('og:title', 'citation_title', 'twitter:title', 'dc.title'),
    ),
    published:
      isoDate(oneLine(data?.datePublished)) ??
      isoDate(
        meta(
          'article:published_time',
          'citation_publication_date',
          'citation_date',
          'date',
          'dc.date',
          'datePublished',
          'og:published_time',
          'parsely-pub-date',
          'sailthru.date',
          'pubdate',
          'publish-date',
          'dc.date.issued',
        )?.replaceAll('/', '-'),
      ) ??
      isoDate(
        document
          .querySelector('time[pubdate], article header time[datetime], article time[datetime], time.dt-published')
          ?.getAttribute('datetime'),
      ) ??
      shownDay(document),
    byline:
      bylineOf(namesOf(data?.author).map(said)) ??
      bylineOf(
        [...document.querySelectorAll('meta[name="citation_author"]')].map((one) => one.getAttribute('content')),
      ) ??
      // Some name whom the page belongs to, or an account, where others have the author.
      AUTHORS.map((name) => bylineOf([meta(name)])).find(Boolean) ??
      shownAuthors(document),
    url: savedFrom(document, source),
    language: languageTag(document.documentElement?.getAttribute('lang')) ?? languageTag(meta('og:locale')),
  };
}

const AUTHORS = ['article:author', 'author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl'];

/** Words of a page's data, in which many programs write HTML, its signs encoded once more. */
function said(words: unknown): string | undefined {
  return typeof words === 'string' && /&#?\w+;|<\/?[a-z][^<>]*>/i.test(words)
    ? oneLine(wordsOfHtml(words))
    : oneLine(words);
}

/** The text of a page as its data have it. */
export function bodyInData(document: Page): string | undefined {
  const body = articleData(document)?.articleBody;
  return typeof body === 'string' ? wordsOfHtml(body.replace(/<(?=[a-z/])/gi, ' <')) : undefined;
}

/** The page's one main heading, where its title says that too and the headline in its data is something else (Wikipedia's is a description). */
function headingInstead(document: Page, headline: string | undefined): string | undefined {
  const headings = [...document.querySelectorAll('h1')];
  const heading = headings.length === 1 ? oneLine(headings[0]!.textContent) : undefined;
  if (heading === undefined || headline === undefined) return undefined;
  const title = document.title.toLowerCase();
  return title.includes(heading.toLowerCase()) && !title.includes(headline.toLowerCase()) ? heading : undefined;
}

/** Where the page was saved from: its own canonical address, else what the browser or the saving program noted. */
function savedFrom(document: Page, source: string): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const graph = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  const noted =
    /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(source)?.[1] ??
    /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/.exec(source)?.[1];
  return webAddress(link) ?? webAddress(graph) ?? webAddress(noted);
}

interface ArticleData {
  readonly headline?: unknown;
  readonly datePublished?: unknown;
  readonly author?: unknown;
  readonly articleBody?: unknown;
}

/** The schema.org article among the page's JSON-LD. */
function articleData(document: Page): ArticleData | undefined {
  return dataOfType(document, /(?:Article|BlogPosting|Report|Posting)$/)[0];
}

function namesOf(author: unknown): unknown[] {
  if (Array.isArray(author)) return author.flatMap(namesOf);
  return [typeof author === 'object' && author !== null && 'name' in author ? author.name : author];
}
