import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/site/html.ts';
import { claimVoice, sentenceVoice, setVoice, voiceInWords } from '../../src/site/voice.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const claim = (document: string, quote: string, more = '') =>
  `---\nstatement: It is so.\ntype: assertion\nabout: [gain]\nevidence:\n  - { document: ${document}, quote: ${quote} }\n${more}---\n`;
const person =
  '---\nname: Ada Lovelace\nkind: person\nsummary: A commenter, used here only as an example of a person with a page.\n---\n';
const source = loaded({
  ...TOPIC,
  ...entities('Gain'),
  'content/entities/ada.md': person,
  'content/entities/bo.md': person.replace('Ada Lovelace', 'Bo Diddley'),
  'seeds/slide.txt': 'The gain is large. Ada holds that the gain is late.',
  'content/documents/slide.md': '---\nfile: slide.txt\ntitle: Gains\nshortName: the slide\nformat: slide\n---\n',
  'seeds/thread.txt': '> The gain is dear.\nThe gain is cheap.',
  'content/documents/thread.md': '---\nfile: thread.txt\ntitle: On gains\nformat: thread\n---\n',
  'seeds/talk.txt':
    "2 Comments\nAda Lovelace's avatar\n\nThe gain is real.\n\nBo Diddley's avatar\n\nThe gain is new, says Ada. The gain is small, says everybody. Some doubt it. Is your late gain doubted?\n",
  'content/documents/talk.md': '---\nfile: talk.txt\ntitle: Talk\nshortName: the comments\nformat: comments\n---\n',
  'content/claims/large.md': claim('slide', 'The gain is large'),
  'content/claims/late.md': claim('slide', 'Ada holds that the gain is late', 'speaker: ada\nreportedBy: null\n'),
  'content/claims/dear.md': claim('thread', 'The gain is dear'),
  'content/claims/cheap.md': claim('thread', 'The gain is cheap'),
  'content/claims/real.md': claim('talk', 'The gain is real', 'speaker: ada\n'),
  'content/claims/small.md': claim('talk', '"The gain is small, says everybody"', 'speaker: null\nreportedBy: bo\n'),
  'content/claims/yours.md': claim('talk', 'your late gain', 'speaker: null\nreportedBy: bo\n'),
  'content/claims/doubt.md': claim('talk', 'Some doubt it. Is your late gain doubted', 'speaker: bo\n'),
  'content/claims/new.md': claim('talk', '"The gain is new, says Ada"', 'speaker: ada\nreportedBy: bo\n'),
});
const voiceOf = (id: string) => claimVoice(source, source.claims.get(id)!);

describe('a voice', () => {
  it.each([
    ['large', 'the slide (author unnamed)', 'the slide (author unnamed)'],
    ['late', 'Ada Lovelace as reported in the slide', 'Ada Lovelace as reported'],
    ['dear', 'quoted in the thread “On gains” (speaker unnamed)', 'quoted in the thread “On gains” (speaker unnamed)'],
    ['cheap', 'the thread “On gains” (speaker unnamed)', 'the thread “On gains” (speaker unnamed)'],
    ['real', 'Ada Lovelace in the comments', 'Ada Lovelace'],
    [
      'small',
      'somebody unnamed as reported by Bo Diddley in the comments',
      'somebody unnamed as reported by Bo Diddley in the comments',
    ],
    ['new', 'Ada Lovelace as reported by Bo Diddley in the comments', 'Ada Lovelace as reported'],
  ])('of the claim %s is “%s”', (id, whole, who) => {
    expect(voiceInWords(source, voiceOf(id))).toBe(whole);
    expect(voiceInWords(source, voiceOf(id), 'who')).toBe(who);
  });

  it('leads to who speaks and to the sentence in the document', () => {
    expect(toHtml(setVoice(source, voiceOf('late')))).toBe(
      '<a class="speaker" href="/entities/ada/">Ada Lovelace</a> as reported in <a href="/documents/slide/#s2">the slide</a>',
    );
  });

  it('is the same for a claim and for the sentence that reports it', () => {
    const { passages } = source.document('slide');
    const said = ['s1', 's2'].map((sentence) =>
      voiceInWords(source, sentenceVoice(source, 'slide', passages[0], [sentence])),
    );
    expect(said).toEqual(['the slide (author unnamed)', 'Ada Lovelace as reported in the slide']);
    expect(voiceInWords(source, sentenceVoice(source, 'slide', passages[0], ['s2', 's1']))).toBe(said[0]);
  });

  it('of a sentence that reports a claim and makes one as well is the speaker’s', () => {
    const { passages, sentences, text } = source.document('talk');
    const said = ['The gain is small', 'Some doubt it', 'Is your late gain'].map((words) => {
      const { id, passage } = sentences.find(({ start }) => text.startsWith(words, start))!;
      return voiceInWords(
        source,
        sentenceVoice(
          source,
          'talk',
          passages.find((one) => one.id === passage),
          [id],
        ),
      );
    });
    expect(said).toEqual([
      'somebody unnamed as reported by Bo Diddley in the comments',
      'Bo Diddley in the comments',
      'Bo Diddley in the comments',
    ]);
  });
});
