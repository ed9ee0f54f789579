import { RECORD_KINDS, type RecordKind } from '../../model/vocabulary.ts';
import { didYouMean } from '../nearest.ts';
import type { Place } from '../stages.ts';
import type { Rule, RuleContext } from './rule.ts';

const claim = (about: string) => `---
statement: Scaling is stalling.
type: assertion
evidence:
  - { document: note, quote: Scaling is stalling }
about: [${about}]
---
`;
const others = {
  'seeds/note.txt': 'Scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/scaling.md':
    '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n',
};

export const danglingId = {
  id: 'dangling-id',
  summary:
    'Every id that a file refers to (an entity, document, claim or topic, in front matter or a wikilink) must exist.',
  mend: 'Write the id as the file in `content/` is named, or make that file. Of a page that was renamed write the new id.',
  examples: {
    ok: { ...others, 'content/claims/stalling.md': claim('scaling') },
    notOk: { ...others, 'content/claims/stalling.md': claim('scalling') },
    at: 'content/claims/stalling.md:6:9',
    message: 'Unexpected id "scalling", expected the name of a file in content/entities/',
  },
  check(context, report) {
    const leftOut = (kind: RecordKind): string[] =>
      [...context.content.leftOut]
        .filter((path) => path.startsWith(`${kind}/`))
        .map((path) => path.slice(kind.length + 1));
    for (const { id, kind, place } of referencesOf(context)) {
      const known: ReadonlyMap<string, unknown> = kind === 'documents' ? context.documents : context.content[kind];
      if (known.has(id) || context.content.leftOut.has(`${kind}/${id}`)) continue;
      report.add({
        rule: 'dangling-id',
        place,
        message: `Unexpected id "${id}", expected the name of a file in content/${kind}/`,
        actual: id,
        note: renamed(context, kind, id) ?? didYouMean(id, [...known.keys(), ...leftOut(kind)]),
      });
    }
  },
} as const satisfies Rule;

function renamed({ content }: RuleContext, kind: RecordKind, id: string): string | undefined {
  const now = new Map(Object.entries(content.redirects.data[kind])).get(id);
  return now && `It was renamed to "${now}": write that.`;
}

interface Reference {
  readonly id: string;
  readonly kind: RecordKind;
  readonly place: Place;
}

function* referencesOf({ content, quotes }: RuleContext): Generator<Reference> {
  for (const { selector, documentPlace: place } of quotes) yield { id: selector.document, kind: 'documents', place };
  for (const { data, at } of content.entities.values()) {
    for (const [index, id] of data.topics.entries()) yield { id, kind: 'topics', place: at(['topics', index]) };
    for (const [index, id] of data.distinct.entries()) yield { id, kind: 'entities', place: at(['distinct', index]) };
    for (const [index, { target }] of data.relations.entries()) {
      yield { id: target, kind: 'entities', place: at(['relations', index, 'target']) };
    }
  }
  for (const { data, at } of content.claims.values()) {
    if (data.speaker) yield { id: data.speaker, kind: 'entities', place: at(['speaker']) };
    if (data.reportedBy) yield { id: data.reportedBy, kind: 'entities', place: at(['reportedBy']) };
    for (const [index, id] of data.about.entries()) yield { id, kind: 'entities', place: at(['about', index]) };
    for (const [index, { claim: id }] of data.answers.entries()) {
      yield { id, kind: 'claims', place: at(['answers', index, 'claim']) };
    }
  }
  for (const { data, at } of content.documents.values()) {
    if (data.author) yield { id: data.author, kind: 'entities', place: at(['author']) };
    for (const [index, { entity }] of data.speakers.entries()) {
      yield { id: entity, kind: 'entities', place: at(['speakers', index, 'entity']) };
    }
    for (const [index, { speaker }] of data.voices.entries()) {
      if (speaker) yield { id: speaker, kind: 'entities', place: at(['voices', index, 'speaker']) };
    }
  }
  for (const kind of RECORD_KINDS) {
    const moved = content.redirects.data[kind];
    for (const [from, id] of Object.entries(moved)) {
      // A target that is an old id itself has a rule of its own.
      if (!Object.hasOwn(moved, id)) yield { id, kind, place: content.redirects.at(kind, from, 'to') };
    }
  }
  for (const records of [content.entities, content.claims, content.topics, content.documents]) {
    for (const { body } of records.values()) {
      for (const { wikilinks } of body.sections)
        for (const { target, place } of wikilinks) yield { ...parseTarget(target), place };
    }
  }
}

/** `scaling-laws`, `topic:data`, `claim:stalling`, `document:note`. */
function parseTarget(target: string): { id: string; kind: RecordKind } {
  const [prefix, id] = target.includes(':')
    ? [target.slice(0, target.indexOf(':')), target.slice(target.indexOf(':') + 1)]
    : ['', target];
  const kind =
    prefix === 'topic' ? 'topics' : prefix === 'claim' ? 'claims' : prefix === 'document' ? 'documents' : 'entities';
  return { id: kind === 'entities' ? target : id, kind };
}
