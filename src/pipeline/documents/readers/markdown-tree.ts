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
  const processor = isSetIn ? OF_MDX : hasBareAddresses(markdown) ? PROCESSOR : WITHOUT_ADDRESSES;
  return processor.runSync(processor.parse(markdown), file) as Root;
}

function withoutIndentedCode(this: { data(): object }): void {
  const data = this.data() as { micromarkExtensions?: object[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
}

const processorWith = (addresses: typeof withoutBareAddresses | typeof withoutIndentedCode) =>
  remark()
    // One tilde strikes nothing out in notes: "~5 kg" is "about five".
    .use(remarkGfm, { singleTilde: false })
    .use(addresses)
    .use(taskBoxes)
    .use(remarkMath)
    .use(displayMath)
    .use(noteNodes)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .use(simplifyElements)
    .use(rehypeSanitize, SAFE_HTML)
    .freeze();

const PROCESSOR = processorWith(() => {});
const OF_MDX = processorWith(withoutIndentedCode);
const WITHOUT_ADDRESSES = processorWith(withoutBareAddresses);
