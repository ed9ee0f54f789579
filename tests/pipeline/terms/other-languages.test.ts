import { describe, expect, it } from 'vitest';
import { definedAbroad, titledAbroad } from '../../../src/pipeline/terms/said-abroad.ts';
import { build } from '../in-memory.ts';

/** The drafts of some documents of which nothing is curated. */
function draftsOf(documents: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [`seeds/${name}`, text]));
  return build(files).artefact!.atlas.entities;
}

describe('German, where every noun has a capital', () => {
  const syllables = 'ba de gi lo mu na pe ri so tu'.split(' ');
  /** Another word for each number, so that no sentence is said again. */
  const made = (number: number) => Array.from(String(number), (digit) => syllables[Number(digit)]).join('');
  const nouns = 'Kessel Anker Mast Ruder Segel Kiel Bug Heck Deck Tau'.split(' ');
  /** Of more than 10,000 words, so that what is spread evenly is no term by its bursts. */
  const documents = Object.fromEntries(
    Array.from({ length: 24 }, (_, at) => {
      const paragraph = (nth: number) =>
        `Der ${nouns[(at + nth) % 10]} liegt neben dem ${nouns[(at * 3 + nth) % 10]}, und die Leute sehen ihn ${made(at * 1000 + nth)} jeden Tag. ` +
        `Wer mit dem ${nouns[nth % 10]} fährt, der braucht ${made(at * 1000 + nth + 500)} einen ${nouns[(nth * 7) % 10]} aus Holz. `;
      const own =
        at % 2 === 0
          ? `Am ${nouns[at % 10]} wird die Kesselprüfung gemacht. Weitere Kessel kommen mit dem ${nouns[at % 7]}. Die Prüfung am ${nouns[at % 9]} ist alt.`
          : '';
      const tool = 'abapGit ist ein in Norland geschriebenes Werkzeug. Dann läuft S/4HANA mit abapGit und mit S/4HANA.';
      const text = Array.from({ length: 24 }, (_, nth) => paragraph(nth) + (nth === 9 ? own : '')).join('\n\n');
      return [`${at}.md`, `${text}\n\n${at % 3 === 0 ? tool : ''}`];
    }),
  );
  const entities = draftsOf(documents);
  const names = entities.map(({ name }) => name);

  it('a compound of words that the texts have is a term, however evenly it is spread', () => {
    expect(names).toContain('Kesselprüfung');
  });
  it('words that stand for an article begin no term', () => {
    expect(names.filter((name) => /^weitere/i.test(name))).toEqual([]);
  });
  it('a name with a stroke behind its first capital, and one with a capital inside, are whole names', () => {
    expect(names).toEqual(expect.arrayContaining(['abapGit', 'S/4HANA']));
    expect(names).not.toContain('4HANA');
  });
  it('is told its kind by what it is said to be', () => {
    expect(entities.find(({ name }) => name === 'abapGit')?.kind).toBe('product');
  });
});

describe('forms of German nouns', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [
      `${at}.md`,
      `Der Ankersatz hält im Sturm Nummer ${at}. Wir prüfen den Ankersatz und die Ankersätze am Kai. Mit den Ankersätzen und dem Ankersatz ` +
        `fährt das Schiff. Die Segelwinde dreht, und der Wert der Segelwinde zählt.`,
    ]),
  );
  const english = 'The glossary has Aufgabe and Kapitel, and Aufgabe again with Kapitel.';
  const entities = draftsOf({ ...texts, 'glossary.md': `${english} ${english.replaceAll('and', 'or')}` });

  it('are one, with a changed vowel too', () => {
    expect(entities.filter(({ name }) => /^Ankers[aä]tz/.test(name))).toMatchObject([
      { name: 'Ankersatz', mentions: 25 },
    ]);
  });
  it('an everyday noun that an English text names is no name', () => {
    expect(entities.filter(({ name }) => /^(?:Aufgabe|Kapitel)$/.test(name))).toEqual([]);
  });
});

describe('Chinese, where no word ends at a space', () => {
  const harbours = Array.from(
    { length: 6 },
    (_, at) =>
      `# 第${at}章\n\n我们可以使用帆布测试仪解决问题。帆布测试仪的方法如下，代码在文档里。首先需要下载文件，然后得到结果。` +
      `前置滑轮组位于船头，训练 Quorvex 的时候需要前置滑轮组。如图所示，Quorvex 的方法是一个问题。接下来我们需要更多信息。`,
  );
  const names = draftsOf(Object.fromEntries(harbours.map((text, at) => [`${at}.md`, text]))).map(({ name }) => name);

  it('terms are whole, whatever their words are by themselves', () => {
    expect(names).toEqual(expect.arrayContaining(['帆布测试仪', '前置滑轮组', 'Quorvex']));
  });
  it('everyday words are none, in one part or in two', () => {
    const everyday = ['问题', '方法', '代码', '文档', '结果', '信息', '文件', '下载', '接下来', '我们可以', '所示'];
    expect(names.filter((name) => everyday.includes(name))).toEqual([]);
  });
  it('no term is of two scripts', () => {
    expect(names.filter((name) => /\p{Script=Han}/u.test(name) && /[A-Za-z]/.test(name))).toEqual([]);
  });
});

describe('what a thing is said to be', () => {
  it.each([
    [' ist ein in Java geschriebenes Werkzeug zum Bauen', 'product'],
    [' (kurz AB) ist eine Open-Source-Entwicklungsumgebung.', 'product'],
    [' ist eine freie Programmbibliothek für', 'product'],
    [' ist ein Softwareunternehmen aus Velm', 'organization'],
    [', ein Verfahren zur Messung', 'technique'],
    [' est une bibliothèque Python', 'product'],
    ['** est un outil de mesure', 'product'],
    [' es un lenguaje de programación', 'product'],
    [' es una empresa de Velm', 'organization'],
    [' ist ein Werkzeugkasten', undefined],
    [' ist eine gute Sache', undefined],
  ])('%s: %s', (after, kind) => {
    expect(definedAbroad(after)).toBe(kind);
  });
  it('right before its name', () => {
    expect(titledAbroad('Dann kam die Firma ')).toBe('organization');
    expect(titledAbroad('on utilise le logiciel ')).toBe('product');
  });
});
