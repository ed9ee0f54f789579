import type { Place } from '../../model/diagnostic.ts';
import type { ContentRecord } from '../stages.ts';
import type { Rule, RuleContext } from './rule.ts';

const entity = (summary: string) => `---\nname: Labelling\nkind: technique\nsummary: ${summary}\n---\n`;
const others = {
  'content/site.yaml': 'title: Atlas\nlanguage: en-GB\n',
  'seeds/note.txt': 'Data labelling is a business.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

export const oneSpelling = {
  id: 'one-spelling',
  severity: 'warning',
  summary:
    'Our own text keeps to one English spelling, the one of `language` in content/site.yaml (en-GB or en-US). Quotations keep their own.',
  mend: 'Write the word in the spelling of `language` in `content/site.yaml`, or change `language`.',
  examples: {
    ok: {
      ...others,
      'content/entities/labelling.md': entity('Labelled data is data whose answers people have written down.'),
    },
    notOk: {
      ...others,
      'content/entities/labelling.md': entity('Labeled data is data whose answers people have written down.'),
    },
    at: 'content/entities/labelling.md:4:10',
    message: 'Unexpected American spelling "Labeled", expected en-GB',
  },
  check(context, report) {
    const other = { 'en-GB': 'american', 'en-US': 'british' }[context.content.site.language] as Spelling | undefined;
    if (!other) return;
    for (const { text, place } of ownTexts(context)) {
      for (const [word] of text.matchAll(WORD)) {
        const pair = PAIRS.find((each) => each[other].test(word));
        if (!pair || EXCEPTIONS.test(word)) continue;
        report.add({
          rule: oneSpelling,
          place,
          message: `Unexpected ${other === 'american' ? 'American' : 'British'} spelling "${word}", expected ${context.content.site.language}`,
          actual: word,
          note: `For example ${other === 'american' ? pair.example[0] : pair.example[1]}.`,
        });
      }
    }
  },
} as const satisfies Rule;

type Spelling = 'british' | 'american';

const WORD = /[a-z]+/gi;
const EXCEPTIONS =
  /^(size|sized|sizes|sizing|prize|prizes|seize|seized|resize|resized|citizen|citizens|horizon|horizons|wise|rise|rises|rising|arise|arises|arising|raise|raised|raises|raising|precise|promise|promised|promises|promising|premise|premises|exercise|exercised|exercises|exercising|advise|advised|advises|adviser|surprise|surprised|surprises|surprising|revise|revised|revises|devise|devised|otherwise|likewise|enterprise|enterprises|expertise|praise|noise|disguise|franchise|compromise|compromised|improvise|supervise|supervised|supervises|supervising|advertise|advertised|comprise|comprises|merchandise|paradise|poise|cruise|bruise|concise|demise|excise|televise|chastise|despise|apprise|treatise|raises|riser|wiser|miser|poised|glamour|hour|hours|four|your|yours|our|ours|tour|pour|flour|sour|devour|contour|contours|detour)$/i;

const PAIRS: readonly {
  readonly british: RegExp;
  readonly american: RegExp;
  readonly example: readonly [string, string];
}[] = [
  {
    british: /[a-z]{3}is(e|ed|es|er|ers|ing|ation|ations)$/i,
    american: /[a-z]{2}iz(e|ed|es|er|ers|ing|ation|ations)$/i,
    example: ['organise, optimisation', 'organize, optimization'],
  },
  { british: /[a-z]{2}lys(e|ed|es|ing)$/i, american: /[a-z]{2}lyz(e|ed|es|ing)$/i, example: ['analyse', 'analyze'] },
  {
    british: /^(behavi|col|fav|hon|lab|neighb|harb|hum|endeav)our/i,
    american: /^(behavi|col|fav|hon|lab|neighb|harb|hum|endeav)or(s|ed|ing|al|able|hood|ite|less)?$/i,
    example: ['colour', 'color'],
  },
  { british: /^(centre|fibre|theatre|metre)/i, american: /^(center|fiber|theater)/i, example: ['centre', 'center'] },
  {
    british: /^(label|model|travel|cancel|level|signal|channel)l(ed|ing|er|ers)$/i,
    american: /^(label|model|travel|cancel|level|signal|channel)(ed|ing|er|ers)$/i,
    example: ['labelled', 'labeled'],
  },
  {
    british: /^(defence|offence|sceptic|artefact|grey|ageing|fulfils?$|skilful|catalogue)/i,
    american: /^(defense|offense|skeptic|artifact|gray$|aging$|fulfills?$|skillful|catalog(s|ed)?$)/i,
    example: ['artefact, sceptic', 'artifact, skeptic'],
  },
];

/** What curators wrote in their own words, with its place; words quoted from a seed are not among them. */
function* ownTexts({ content }: RuleContext): Generator<{ text: string; place: Place }> {
  for (const { data, at } of content.entities.values()) yield { text: data.summary, place: at(['summary']) };
  for (const { data, at } of content.topics.values()) yield { text: data.summary, place: at(['summary']) };
  for (const { data, at } of content.claims.values()) {
    yield { text: data.statement, place: at(['statement']) };
    if (data.note) yield { text: data.note, place: at(['note']) };
  }
  const records: ContentRecord<unknown>[] = [
    content.entities,
    content.topics,
    content.claims,
    content.documents,
  ].flatMap((each) => [...each.values()]);
  for (const { body } of records) {
    for (const { sentences } of body.sections)
      for (const { ownWords, place } of sentences) yield { text: ownWords, place };
  }
}
