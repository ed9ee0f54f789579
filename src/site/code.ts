import type { ElementContent, RootContent } from 'hast';
import { common, createLowlight } from 'lowlight';
import { type BodyElement, type BodyNode, classesOf } from '../model/body.ts';
import type { Span } from '../text/span.ts';
import { element } from './hypertext.ts';
import type { Layer } from './lay-over.ts';
import type { PlacedLeaf } from './leaves.ts';

/** A part of a piece of code with a look of its own. */
type Token = Span & { readonly layer: Layer };

const LANGUAGES = createLowlight(common);
const KNOWN = new WeakMap<BodyElement, readonly Token[]>();
/** Longer code is set plain. */
const LONGEST = 100_000;
/** Some grammars take the square of a line's length; a longer one was written by no hand. */
const LONGEST_LINE = 2_000;
/** All that follows a script of a page is read once more for each that is open. */
const MOST_SCRIPTS = 20;

/** The tokens of the code that a leaf stands in, as stretches of the document; none where its language is not known. */
export function codeTokens({ path }: PlacedLeaf): readonly Token[] {
  const code = path.findLast(({ tagName }) => tagName === 'code');
  if (code === undefined) return [];
  const known = KNOWN.get(code) ?? tokensOf(code);
  KNOWN.set(code, known);
  return known;
}

function tokensOf(code: BodyElement): Token[] {
  const language =
    classesOf(code)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length) ?? '';
  if (!LANGUAGES.registered(language)) return [];
  // Offsets of the document for those of the code, which leaves out the signs of quotations before its lines.
  const offsets: number[] = [];
  let written = '';
  const read = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'element') read(node.children);
      else {
        for (let index = 0; index < node.value.length; index++)
          offsets.push((node.position?.start.offset ?? 0) + index);
        written += node.value;
      }
    }
  };
  read(code.children);
  if (isOverlong(written)) return [];
  const tokens: Token[] = [];
  let at = 0;
  for (const { look, text } of wordsIn(LANGUAGES.highlight(language, written).children)) {
    if (look !== null) for (const token of tokenAt(offsets, at, at + text.length, look)) tokens.push(token);
    at += text.length;
  }
  return tokens;
}

function isOverlong(code: string): boolean {
  if (code.length > LONGEST || (code.match(/<script/gi)?.length ?? 0) > MOST_SCRIPTS) return true;
  return code.split('\n').some((line) => line.length > LONGEST_LINE);
}

/** The words of highlighted code in their order, each with the look of the innermost element. No recursion: code within code may nest thousands deep. */
function* wordsIn(
  children: readonly RootContent[],
): Generator<{ readonly look: string | null; readonly text: string }> {
  const open: { readonly node: RootContent | ElementContent; readonly look: string | null }[] = [];
  const enter = (nodes: readonly (RootContent | ElementContent)[], look: string | null) => {
    for (let index = nodes.length - 1; index >= 0; index--) open.push({ node: nodes[index]!, look });
  };
  enter(children, null);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, look } = next;
    if (node.type === 'element') enter(node.children, String((node.properties.className as string[])[0]));
    else if (node.type === 'text') yield { look, text: node.value };
  }
}

/** A token, a piece for each line where signs stand before the lines. */
function tokenAt(offsets: readonly number[], from: number, to: number, look: string): Token[] {
  const tokens: Token[] = [];
  for (let begin = from; begin < to; ) {
    let end = begin + 1;
    while (end < to && offsets[end] === offsets[end - 1]! + 1) end++;
    const span = { start: offsets[begin]!, end: offsets[end - 1]! + 1 };
    tokens.push({ ...span, layer: { of: span, set: (content) => [element('span', { class: look }, content)] } });
    begin = end;
  }
  return tokens;
}
