import { describe, expect, it } from 'vitest';
import { segmentDocument } from '../../../../src/pipeline/documents/segment.ts';
import { readSeedFacts } from '../../../../src/pipeline/inputs/seeds.ts';
import { shownText } from '../../../../src/text/shown.ts';
import { growth, LINEAR } from '../../../growth.ts';

function shown(text: string, file = 'tides.mdx'): string[] {
  const document = { id: 'tides', file, text, language: 'en', metadata: null, sha256: '', called: 'tides' };
  const { blocks, hidden } = segmentDocument(document);
  return blocks.map((block) => shownText(text, block, hidden));
}

describe('a note in MDX', () => {
  it.each([
    ['imports over lines', 'import Chart from "./chart"\nimport {\n  Note,\n} from "b"\n\nThe sea.', ['The sea.']],
    ['exports with empty lines', 'export const a = {\n  b: "it\'s }",\n\n  c: [1],\n}\n\nThe sea.', ['The sea.']],
    ['a function', "export const A = () => <div>it's fine</div>\n\nThe sea.", ['The sea.']],
    ['words that begin so', 'import taxes rose.', ['import taxes rose.']],
    ['a component among words', 'The <Term id="pull">moon</Term> pulls.', ['The moon pulls.']],
    ['a component alone', '<Chart\n  data={[1, 2]}\n/>\n\nThe sea.', ['The sea.']],
    ['what it holds', '<Note when={a > 3 ? <b>x</b> : "}"}>\n\n    Set **in**.\n\n</Note>', ['Set in.']],
    ['a box', '<div className="a" style={{ color: "red" }}>\nThe *sea*.\n</div>', ['The sea.']],
    ['a fragment', '<>The sea</>', ['The sea']],
    ['an expression', 'The sea{/* deep */} of {place}, {"blue"}.', ['The sea of , blue.']],
    ['a blank', "The{' '}\nsea", ['The sea']],
    ['code', 'A `<Note>{x}</Note>` is one.\n\n```\nimport a\n```', ['A <Note>{x}</Note> is one.', 'import a']],
    ['what is no tag', 'Vec<T>, a < 5 and b > 3, <https://a.example>', ['Vec<T>, a < 5 and b > 3, https://a.example']],
    ['what never closes', 'A { brace\n\nThe sea.', ['A { brace', 'The sea.']],
    ['a link of notes', '<Note>[[Tides|The tides]]</Note>', ['The tides']],
  ])('shows %s as MDX does', (_, text, expected) => {
    expect(shown(text).map((words) => words.replace(/\s+/g, ' ').trim())).toEqual(expected);
  });

  it('leaves a note in Markdown as it is', () => {
    expect(shown('The sea of {place}.', 'tides.md')).toEqual(['The sea of {place}.']);
  });

  it('has an exported object for front matter', () => {
    const facts = (text: string) => readSeedFacts({ path: 'a.mdx', bytes: new TextEncoder().encode(text) });
    const said = "import A from 'a'\n\nexport const meta = {\n  title: 'Tides',\n  author: 'ada',\n};\n\nThe sea.\n";
    expect(facts(said).head).toMatchObject({ title: 'Tides', author: ['ada'] });
    expect(facts(said.replace("'ada'", "'ada',\n  draft: true")).keptBack?.reason).toBe('draft');
    const code = "export const meta = {\n  title: name + 'Tides',\n  ...rest,\n  draft: true,\n};\n";
    expect(facts(code)).toMatchObject({ keptBack: { reason: 'draft' }, diagnostics: [] });
  });

  it.each(['{', '<A ', '<A b={', "export const a = {\n'\n\n", '{`', '{/*', '<A b="'])(
    'is read in linear time: %j',
    (piece) => {
      expect(growth((size) => shown(piece.repeat(size)), 8_000)).toBeLessThan(LINEAR);
    },
  );
});
