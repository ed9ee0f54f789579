import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/pipeline/terms/candidates.ts';
import { readTokenCorpus } from '../../../src/pipeline/terms/corpus.ts';
import { matched } from '../matched.ts';

const candidates = (...documents: (readonly string[])[]) =>
  findCandidates(readTokenCorpus(documents.map((blocks, index) => matched(`d${index}`, [{ blocks }]))));
const names = (...blocks: string[]) =>
  candidates(blocks)
    .filter(({ isName }) => isName)
    .map(({ name, count }) => `${name} ${count}`)
    .sort();
const terms = (...blocks: string[]) =>
  candidates(blocks)
    .filter(({ isName }) => !isName)
    .map(({ name, count }) => `${name} ${count}`)
    .sort();

describe('proper names', () => {
  it.each<[string, string[], string[]]>([
    ['by their capitals', ['We met Ada Lovelace in Paris.'], ['Ada Lovelace 1', 'Paris 1']],
    ['by a capital inside', ['xAI and NeurIPS and ModernBERT met.'], ['ModernBERT 1', 'NeurIPS 1', 'xAI 1']],
    ['with digits', ['The GPT-4.5 of the H100.'], ['GPT-4.5 1', 'H100 1']],
    ['not the first word of a sentence', ['Nothing helps. |Demand falls. |Anything goes.'], []],
    ['the first word too if it is a name elsewhere', ['Lovelace wrote. |It was Lovelace.'], ['Lovelace 2']],
    [
      'the first word too before a surname',
      ['Ada Lovelace wrote. |We read Lovelace.'],
      ['Ada Lovelace 1', 'Lovelace 2'],
    ],
    ['not behind a colon', ['Note: Demand falls.'], []],
    ['not in a title', ['Great Expectations Are Everywhere Again'], []],
    ['in a title if they are names elsewhere', ['The Rise and Fall of Sora Everywhere', 'We saw Sora.'], ['Sora 2']],
    [
      'in an enumeration',
      ['We know Arcee, Nous, Pleias, Jina and Moondream.'],
      ['Arcee 1', 'Jina 1', 'Moondream 1', 'Nous 1', 'Pleias 1'],
    ],
    [
      'with a connective',
      ['They asked the Bank of England again. |They never asked the Bank of England.'],
      ['Bank of England 2'],
    ],
    ['not a month, a day or a pronoun', ['In May, on Monday, I think that I am.'], []],
    ['not a word in capitals for emphasis', ['A MINOR bump. |It is minor, a minor thing.'], []],
    ['not a stretch of web address', ['See https://Example.org/Some/Page twice.'], []],
    ['one name in mathematical letters', ['We met 𝗔𝗱𝗮. |She is Ada.'], ['Ada 2']],
    ['not what is shouted, whatever is said around it', ['You agree that NO OTHER WARRANTIES OF ANY kind hold.'], []],
    ['acronyms that are little words in lower case', ['He told us that the US and the UK met.'], ['UK 1', 'US 1']],
    [
      'a king but not a chapter',
      ['See Edward III in Chapter IV. |Edward III again, Chapter IV again.'],
      ['Edward III 2'],
    ],
    ['not the time behind them', ['So Ada 1:12 spoke. |Then Ada 2:40 spoke.'], ['Ada 2']],
    ['not the marks of a figure', ['The line A1 B1 meets P2 Q2.'], []],
    ['not what stands behind a dash', ['Kelvo - Simple tool. |Tamrin - Simple engine.'], []],
    [
      'known ones in a line that looks like a title',
      ['Rope Hack Night Kenya', 'Rope Hack Night New York'],
      ['Kenya 1', 'New York 1'],
    ],
    ['a word that is known as a name where it is none', ['They use Whisper now.'], ['Whisper 1']],
    [
      'an everyday word only where it nearly always has a capital',
      ['We like Swift. |They met Swift and Notion, a notion of theirs. |So Swift, or Notion, is it.'],
      ['Swift 3'],
    ],
    ['a number behind a name where that is said twice', ['Was it Claude 3? |It was Claude 3.'], ['Claude 3 2']],
  ])('%s', (_what, blocks, expected) => {
    expect(names(...blocks)).toEqual([...expected].sort());
  });
});

describe('terms', () => {
  it.each<[string, string[], string[]]>([
    [
      'between function words, twice at least',
      ['The synthetic data of labs. |They need synthetic data and robots.'],
      ['synthetic data 2'],
    ],
    [
      'however they are written',
      ['Scaling laws hold. |The scaling laws of #ScalingLaws. |A scaling-law breaks.'],
      ['scaling laws 4'],
    ],
    ['not a verb behind a pronoun or a modal', ['They distil it. |We can distil it. |You would distil it.'], []],
    ['not an everyday word', ['The people of this year. |Some people, some year.'], []],
    ['not a form of one', ['The minds that heard it. |Of minds, of twenty-four considered ones that heard.'], []],
    ['not a mere abbreviation', ['See fig. 3 et seqq. |See fig. 4 et seqq.'], []],
    ['a term beside its everyday root', ['The training of it. |By training, by weights.'], ['training 2']],
    [
      'not an adverb, nor an adjective at the end',
      ['It is fabulous, tremendously. |So fabulous, so tremendously.'],
      [],
    ],
  ])('%s', (_what, blocks, expected) => {
    expect(terms(...blocks)).toEqual(expect.arrayContaining(expected));
    if (expected.length === 0) expect(terms(...blocks)).toEqual([]);
  });

  it('a part of a longer term counts less than the whole', () => {
    const [first] = candidates([
      'The mixture of neural scaling laws. |We like neural scaling laws. |All neural scaling laws.',
    ]);
    expect(first?.name).toBe('neural scaling laws');
  });

  it('another document counts more than repetition in one', () => {
    const found = candidates(['A kernel, a kernel, a gadget. |The kernel.'], ['The gadget.'], ['That gadget.']);
    expect(found.map(({ name }) => name)).toEqual(['gadget', 'kernel']);
  });

  it.each<[string, string, string]>([
    [
      'de',
      'Die Dampfmaschine ist in der Fabrik, und die Dampfmaschine steht. |Wir haben die Dampfmaschine.',
      'Dampfmaschine',
    ],
    [
      'fr',
      'Nous avons la machine à vapeur et le moteur, car le moteur est ici. |Dans le moteur il y a une pompe.',
      'moteur',
    ],
    ['es', 'La bomba está en el motor, y el motor es nuevo. |Para el motor se hace la bomba.', 'motor'],
    ['ja', '合成データは大切です。|合成データを使います。', '合成データ'],
    ['zh', '我们使用合成数据训练模型。|合成数据很重要。', '合成数据'],
  ])('in the language %s', (language, block, term) => {
    const document = { ...matched('d', [{ blocks: [block] }]), language };
    expect(findCandidates(readTokenCorpus([document]))[0]?.name).toBe(term);
  });
});

describe('findCandidates', () => {
  it('takes announced speakers for persons', () => {
    const document = matched('d', [{ blocks: ['We disagree.'] }]);
    const spoken = { ...document, passages: document.passages.map((one) => ({ ...one, speakerName: 'Ada Lovelace' })) };
    expect(findCandidates(readTokenCorpus([spoken]))).toMatchObject([
      { name: 'Ada Lovelace', kind: 'person', speaks: true },
    ]);
  });

  it('takes a byline of two for neither', () => {
    const document = matched('d', [{ blocks: ['We disagree.'] }]);
    const passages = document.passages.map((one) => ({ ...one, speakerName: 'Ada Poe and Bob Ray' }));
    expect(findCandidates(readTokenCorpus([{ ...document, passages }]))).toEqual([]);
  });

  it('knows a kind only by a pattern that is certain', () => {
    const kinds = candidates([
      'We have met Anthropic Inc and Lund University and Ada Lovelace here, this very morning, without any warning.',
    ]).map(({ name, kind }) => [name, kind]);
    expect(Object.fromEntries(kinds)).toEqual({
      'Anthropic Inc': 'organization',
      'Lund University': 'organization',
      'Ada Lovelace': null,
    });
  });

  it('joins a short form with the words before its bracket', () => {
    const found = candidates(['Large language models (LLMs) grow. |We like LLMs, and large language models.']);
    expect(found.find(({ name }) => name === 'LLMs')?.others).toContain('Large language models');
  });

  it('counts a sentence that is said again once', () => {
    const again = 'Everyone should read what Ada Lovelace wrote.';
    expect(candidates([again], [again])[0]).toMatchObject({ name: 'Ada Lovelace', count: 1 });
  });

  it('says where each stands, whatever the order of documents', () => {
    const documents = ['a', 'b', 'c'].map((id) => matched(id, [{ blocks: [`The ${id} met Ada Lovelace in May.`] }]));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 3 }), (shuffled) => {
        const [first] = findCandidates(readTokenCorpus(shuffled));
        const surfaces = first!.uses.map(({ document, start, end }) => {
          return `${document} ${documents.find(({ id }) => id === document)!.text.slice(start, end)}`;
        });
        expect(surfaces).toEqual(['a Ada Lovelace', 'b Ada Lovelace', 'c Ada Lovelace']);
      }),
    );
  });
});
