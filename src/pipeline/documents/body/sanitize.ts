import { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * What of the HTML in a seed reaches a page: elements that shape text, and of their attributes those that do no more. Scripts,
 * forms and what would be fetched from elsewhere go, words and all; of other elements the words stay.
 */
export const SCHEMA: Options = {
  strip:
    'script style template noscript title head iframe object embed svg math canvas audio video select textarea button nav'.split(
      ' ',
    ),
  clobber: [],
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...'abbr bdi bdo caption cite dfn figcaption figure mark small time u wbr'.split(' '),
  ],
  ancestors: defaultSchema.ancestors ?? {},
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  attributes: {
    '*': ['dir', 'lang', 'align'],
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', ['id', /^fnref-/], ['className', 'data-footnote-backref']],
    abbr: ['title'],
    code: [['className', /^language-[^\s]{1,40}$/, 'math-inline', 'math-display']],
    details: ['open'],
    img: ['src', 'alt', 'width', 'height'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [['className', 'task-list-item', 'inline-note'], ['id', /^fn-/], 'dataTask'],
    ol: ['start'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
  },
};
