import type { ListItem, Nodes, Paragraph } from 'mdast';
import type { remark } from 'remark';

type Processor = ReturnType<typeof remark>;
type Extension = Exclude<ReturnType<typeof extensionsOf>[number], readonly unknown[]>;
type Handle = NonNullable<Extension['exit']>[string];

/**
 * Has a box (`[ ]`, `[x]`) be a task where its paragraph is the first of a list item, and words anywhere else. The parser takes one below an
 * empty item for a task too, and then loses it.
 */
export function taskBoxes(this: { data(): unknown }): void {
  extensionsOf(this as Processor).push({
    exit: { taskListCheckValueChecked: boxReader(true), taskListCheckValueUnchecked: boxReader(false) },
  });
}

function extensionsOf(processor: Processor) {
  const data = processor.data();
  data.fromMarkdownExtensions ??= [];
  return data.fromMarkdownExtensions;
}

function boxReader(isChecked: boolean): Handle {
  return function (token) {
    const [parent, paragraph] = this.stack.slice(-2) as unknown as [Nodes, Paragraph];
    if (isFirstOf(parent, paragraph)) {
      parent.checked = isChecked;
      return;
    }
    const { start, end } = token;
    paragraph.children.push({
      type: 'text',
      value: `[${this.sliceSerialize(token)}]`,
      position: {
        start: { line: start.line, column: start.column - 1, offset: start.offset - 1 },
        end: { line: end.line, column: end.column + 1, offset: end.offset + 1 },
      },
    });
  };
}

function isFirstOf(parent: Nodes, paragraph: Paragraph): parent is ListItem {
  return parent.type === 'listItem' && parent.children.find(({ type }) => type === 'paragraph') === paragraph;
}
