import type { Options } from 'rehype-sanitize';

/**
 * What of the HTML in a text reaches a page, be it a document or what curators write: elements that shape text, and of their attributes those that do no more. Scripts,
 * forms and what would be fetched from elsewhere go, words and all; of other elements the words stay.
 */
export const SAFE_HTML: Options = {
  strip:
    'script style template noscript title head iframe object embed svg math canvas audio video select textarea button nav'.split(
      ' ',
    ),
  clobber: [],
  tagNames: (
    'a abbr b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ' +
    'input ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th ' +
    'thead time tr tt u ul var wbr'
  ).split(' '),
  ancestors: Object.fromEntries('tbody td th thead tfoot tr'.split(' ').map((name) => [name, ['table']])),
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
