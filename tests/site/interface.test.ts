import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counted, formFor } from '../../src/site/number.ts';
import { phrase } from '../../src/site/phrase.ts';

const source = join(import.meta.dirname, '..', '..', 'src');
const templates = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.astro'))
  .sort();

/** What the pages' makers and their scripts in the browser show. */
const scripts = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?:site|explorer|read)\/.*\.ts$/.test(path))
  .sort();

describe('words of the interface', () => {
  it.each(templates)('%s has none of its own', (path) => {
    expect(wordsIn(readFileSync(join(source, path), 'utf8'))).toEqual([]);
  });

  it.each(scripts)('%s has none of its own', (path) => {
    expect(sentencesIn(readFileSync(join(source, path), 'utf8'))).toEqual([]);
  });

  it('are found in a script', () => {
    const said = ['disputed by $', '{name}'].join('');
    const script = `tool('Copy link'); /* 'Not here' */ throw new Error('Unexpected end of it'); say(\`${said}\`);`;
    expect(sentencesIn(script)).toEqual(['Copy link', said]);
  });

  it('are found in a template', () => {
    const template =
      '---\nconst a = 1;\n---\n<p title="A title">Words {a} and more</p>{a > b && <i>{a}</i>}<b>{t.words}</b>\n<script>const x = 1;</script>';
    expect(wordsIn(template)).toEqual(['A title', 'Words', 'and more']);
  });

  it('have the same groups in every language', () => {
    const files = readdirSync(join(source, 'interface'), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    const groups = (language: string) =>
      files.filter((path) => path.startsWith(`${language}/`)).map((path) => path.slice(language.length));
    const languages = files.flatMap((path) => /^([a-z]{2,3})\.ts$/.exec(path)?.[1] ?? []);
    expect(languages).toContain('en');
    for (const language of languages) expect(groups(language)).toEqual(groups('en'));
  });
});

describe('phrase', () => {
  it('makes the words between its names links, and text of all else', () => {
    expect(phrase('See <map>the map</map> & <list>its "list"</list>.', { map: '/m/?a=1&b=2', list: '/l/' })).toBe(
      'See <a href="/m/?a=1&amp;b=2">the map</a> &amp; <a href="/l/">its &quot;list&quot;</a>.',
    );
    expect(phrase('<i>n</i> & <code>a < b</code>', {})).toBe('<i>n</i> &amp; <code>a &lt; b</code>');
    // A title in the sentence may hold any markup.
    expect(phrase('<script>x</script>', {})).toBe('&lt;script&gt;x&lt;/script&gt;');
    expect(phrase('<constructor>x</constructor>', {})).toBe('&lt;constructor&gt;x&lt;/constructor&gt;');
  });
});

describe('numbers', () => {
  const noun = { one: 'page', other: 'pages' };
  it.each([
    [0, '0 pages'],
    [1, '1 page'],
    [2, '2 pages'],
    [12345, '12,345 pages'],
  ])('%s', (number, words) => {
    expect(counted(number, noun)).toBe(words);
    expect(words).toContain(formFor(number, noun));
  });
});

/** Texts of a script that read as words for a reader: two or more, and nothing else. What is thrown is for developers. */
function sentencesIn(script: string): string[] {
  const shown = script.replace(/\/\*.*?\*\/|^\s*\/\/.*?$/gms, '').replace(/Error\(\s*[`'].*?[`']/gs, '');
  return [...shown.matchAll(/(['`])(\p{L}[\p{L} ,’“”.]*\s(?:\p{L}[\p{L} ,’“”.]*|\$\{[^}]*\}))\1/gu)]
    .map((found) => found[2] as string)
    .filter((each) => /\p{Lu}\p{Ll}+ \p{Ll}|\p{Ll}{2,} by \$/u.test(each));
}

/** Text between tags and in attributes that are read out, where it has letters and is no expression. */
function wordsIn(file: string): string[] {
  const template = file.replace(/^---\n.*?\n---\n/s, '').replace(/<(script|style)\b.*?<\/\1>/gs, '');
  const attributes = [...template.matchAll(/\s(?:aria-label|title|note|label|placeholder|description|alt)="([^"]+)"/g)];
  const texts = [...template.matchAll(/(?<=[>}])([^<>{}]*\p{L}{2,}[^<>{}]*)(?=[<{])/gu)];
  const words = [...attributes, ...texts].map((found) => (found[1] as string).trim());
  return words.filter((each) => /\p{L}{2,}/u.test(each) && !CODE.test(each));
}
const CODE = / \? |&&|\|\||=>|[=;`$()]|^[:,.]|\.\w/;
