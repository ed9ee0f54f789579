import { quotation } from '../posts.ts';
import { MarkdownMarks } from './markdown-marks.ts';

/** Slack's own markup as Markdown: `*bold*`, `_italic_`, `~struck~`, code, links, people and channels by their names, quotations. */
export function slackWords(source: string, names: ReadonlyMap<string, string>): string {
  const marks = new MarkdownMarks();
  const plain = MarkdownMarks.plain(source);
  const withCode = plain
    .replace(/```\n?([\s\S]*?)```/g, (_, code: string) => marks.block(decoded(linked(code, names, null))))
    .replace(/`([^`\n]+)`/g, (_, code: string) => marks.code(decoded(linked(code, names, null))));
  const lines = linked(withCode, names, marks).split('\n');
  const blocks: string[] = [];
  let quoted: string[] = [];
  const closeQuotation = () => {
    const inner = quoted.map((line) => line.replace(/^&gt;(?:&gt;&gt;)? ?/, '')).join('\n');
    if (quoted.length > 0)
      blocks.push(`\n${marks.keep(quotation(null, marks.finish(decoded(emphasised(inner, marks)))))}\n`);
    quoted = [];
  };
  for (const line of lines) {
    if (/^&gt;/.test(line)) quoted.push(line);
    else {
      closeQuotation();
      blocks.push(line);
    }
  }
  closeQuotation();
  return marks.finish(decoded(emphasised(blocks.join('\n'), marks)));
}

/** `<@U1>`, `<#C1|name>`, `<!here>`, `<https://…|words>`; without `marks` only the words. */
function linked(source: string, names: ReadonlyMap<string, string>, marks: MarkdownMarks | null): string {
  return source.replace(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, sign: string, target: string, label = '') => {
    if (sign === '@') return `@${names.get(target) ?? (label || target)}`;
    if (sign === '#') return `#${label || (names.get(target) ?? target)}`;
    if (sign === '!') return label || `@${target.replace(/\^.*$/, '')}`;
    const words = decoded(label) || target.replace(/^mailto:/, '');
    return marks === null ? words : marks.link(words, decoded(target));
  });
}

/** Signs count where no letter stands outside of them, and no space within. */
function emphasised(source: string, marks: MarkdownMarks): string {
  const between = (sign: string) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}${sign}])[${sign}](?=\\S)([^\\n${sign}]*[^\\s${sign}])[${sign}](?![\\p{L}\\p{N}${sign}])`,
      'gu',
    );
  return source
    .replace(between('*'), (_, words: string) => marks.between('**', words))
    .replace(between('_'), (_, words: string) => marks.between('*', words))
    .replace(between('~'), (_, words: string) => marks.between('~~', words));
}

function decoded(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
