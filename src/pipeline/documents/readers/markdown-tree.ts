import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkRehype from 'remark-rehype';
import { SAFE_HTML } from '../../../model/safe-html.ts';
import './linear-edits.ts';
import { simplifyElements } from '../body/html-elements.ts';
import { isAsParsed } from './as-parsed.ts';
import { hasBareAddresses, withoutBareAddresses } from './bare-addresses.ts';
import { displayMath } from './display-math.ts';
import { noteNodes } from './markdown-nodes.ts';
import { taskBoxes } from './task-boxes.ts';

/**
 * The tree of a Markdown text, safe to be shown.
 *
 * @param isSetIn whether lines may be set in for the look of it, as in MDX, where that makes no code
 */
export function treeOf(markdown: string, isSetIn = false): Root {
  const file = { value: markdown };
  const processor = processorOf(isSetIn, hasBareAddresses(markdown), mayHaveTables(markdown));
  return processor.runSync(processor.parse(markdown), file) as Root;
}

/** A row of a table that has no bar has a colon below its column. The parser begins one at each paragraph otherwise. */
const mayHaveTables = (markdown: string): boolean => /\||:-|-:/.test(markdown);

const processors = new Map<string, ReturnType<typeof processorWithout>>();

/** A processor that does not look for what a text cannot have. */
function processorOf(isSetIn: boolean, hasAddresses: boolean, hasTables: boolean) {
  const disabled = [...(isSetIn ? ['codeIndented'] : []), ...(hasTables ? [] : ['table'])];
  const key = `${disabled} ${hasAddresses}`;
  const processor = processors.get(key) ?? processorWithout(disabled, hasAddresses);
  processors.set(key, processor);
  return processor;
}

function processorWithout(disabled: readonly string[], hasAddresses: boolean) {
  function without(this: { data(): object }): void {
    const data = this.data() as { micromarkExtensions?: object[] };
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: disabled } }];
  }
  return (
    remark()
      // One tilde strikes nothing out in notes: "~5 kg" is "about five".
      .use(remarkGfm, { singleTilde: false })
      .use(hasAddresses ? () => {} : withoutBareAddresses)
      .use(without)
      .use(taskBoxes)
      .use(remarkMath)
      .use(displayMath)
      .use(noteNodes)
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
      .use(htmlParsed)
      .use(simplifyElements)
      .use(rehypeSanitize, SAFE_HTML)
      .freeze()
  );
}

/** What is written in HTML becomes a part of the tree. */
function htmlParsed(): ReturnType<typeof rehypeRaw> {
  const parsed = rehypeRaw();
  return (tree, file) => (isAsParsed(tree) ? tree : parsed(tree, file));
}
