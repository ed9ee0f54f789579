import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atlasSchema } from '../../src/model/atlas.ts';
import { graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { SITES, siteOf } from './harness.ts';
import { quoted } from './quoted.ts';

const pathsOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort();

const lettersOf = (html: string) => html.replace(/<[^>]*>|&[^;]*;|[^\p{L}\p{N}]/gu, '');

describe.each(SITES)('the built site: %s', (_name, { folder, base }) => {
  const paths = pathsOf(folder);
  const files = new Set(paths);
  const pages = paths.filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/'));
  const html = new Map(pages.map((path) => [path, quoted(readFileSync(join(folder, path), 'utf8'))]));
  const ids = new Map(
    [...html].map(([path, text]) => [path, new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id!))]),
  );

  it('has every page of the contract', () => {
    for (const path of [
      '',
      'graph/',
      'entities/',
      'topics/',
      'documents/',
      'claims/',
      'debates/',
      'predictions/',
      'path/',
      'search/',
      'data/',
      'about/',
      'quality/',
    ]) {
      expect(files, path).toContain(`${path}index.html`);
    }
    for (const file of [
      'atlas.json',
      'atlas.schema.json',
      'graph.json',
      'graph.gexf',
      'graph.graphml',
      'atlas.jsonld',
    ]) {
      expect(files, file).toContain(`data/${file}`);
    }
  });

  it('tells below a quotation that leads to its sentence in which document that is, by its title', () => {
    const titleOf = (place: string) => {
      const [, page] = /class="place" href="([^"#]*)/.exec(place)!;
      return /<h1[^>]*>(.*?)<\/h1>/s.exec(html.get(`${page!.slice(base.length)}index.html`)!)![1]!;
    };
    const captions = [...html].flatMap(([path, text]) =>
      [...text.matchAll(/<figcaption>(?:(?!<\/figcaption>).)*class="place".*?<\/figcaption>/gs)].map(([caption]) => {
        return { path, caption: lettersOf(caption), title: lettersOf(titleOf(caption)) };
      }),
    );
    expect(captions.length).toBeGreaterThan(0);
    expect(captions.filter(({ caption, title }) => !caption.includes(title))).toEqual([]);
  });

  it('has a page for everything in the atlas', () => {
    const atlas = atlasSchema.parse(JSON.parse(readFileSync(join(folder, 'data/atlas.json'), 'utf8')));
    graphPayloadSchema.parse(JSON.parse(readFileSync(join(folder, 'data/graph.json'), 'utf8')));
    for (const [room, records] of Object.entries({
      entities: atlas.entities,
      topics: atlas.topics,
      documents: atlas.documents,
      claims: atlas.claims,
      connections: atlas.connections,
    })) {
      for (const { id } of records) expect(files.has(`${room}/${id}/index.html`), `${room}/${id}`).toBe(true);
    }
  });

  it('has no broken internal link or fragment', () => {
    const broken: string[] = [];
    for (const [page, text] of html) {
      const here = new URL(base + page.replace(/index\.html$/, ''), 'http://x');
      for (const [, raw] of text.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        const target = new URL(raw!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), here);
        if (target.origin !== here.origin) continue;
        if (!target.pathname.startsWith(base)) {
          broken.push(`${page}: ${raw} leaves the base path`);
          continue;
        }
        const path = decodeURIComponent(target.pathname.slice(base.length));
        // The search engine's files are made by the search index, after the pages.
        const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (!files.has(file)) broken.push(`${page}: ${raw} is not there`);
        else if (target.hash && html.has(file) && !ids.get(file)!.has(decodeURIComponent(target.hash.slice(1))))
          broken.push(`${page}: ${raw} has no such fragment`);
      }
    }
    expect([...new Set(broken)].slice(0, 20)).toEqual([]);
  });

  it('has no id twice on a page', () => {
    const twice = [...html].flatMap(([page, text]) => {
      const seen = new Set<string>();
      return [...text.matchAll(/\sid="([^"]+)"/g)]
        .filter(([, id]) => seen.has(id!) || !seen.add(id!))
        .map(([, id]) => `${page}#${id}`);
    });
    expect(twice.slice(0, 10)).toEqual([]);
  });

  it('needs no inline style, script or handler, and names no other scheme than http, https and mailto', () => {
    const found: string[] = [];
    for (const [page, text] of html) {
      const markup = text.replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '');
      if (/<style[\s>]/.test(markup)) found.push(`${page}: <style>`);
      if (/<[a-z][^>]*\sstyle=/i.test(markup)) found.push(`${page}: style attribute`);
      if (/<[a-z][^>]*\son[a-z]+=/i.test(markup)) found.push(`${page}: event handler attribute`);
      if (/<script(?![^>]*\ssrc=)/.test(markup)) found.push(`${page}: inline script`);
      if (/(?:href|src|action)="\s*(?:javascript|data|vbscript):/i.test(markup)) found.push(`${page}: scheme`);
      if (!/http-equiv="content-security-policy"/i.test(text)) found.push(`${page}: no policy`);
    }
    expect(found.slice(0, 10)).toEqual([]);
  });
});

describe('two builds', () => {
  it('under one base path give the same bytes, whatever the folder, time zone and locale', () => {
    const [first, again] = [siteOf('tiny'), siteOf('tiny again')];
    const paths = pathsOf(first.folder);
    // Nor is anything left of what stood in its place.
    expect(pathsOf(again.folder)).toEqual(paths);
    const differing = paths.filter(
      (path) => !readFileSync(join(first.folder, path)).equals(readFileSync(join(again.folder, path))),
    );
    expect(differing.slice(0, 20)).toEqual([]);
  });
});
