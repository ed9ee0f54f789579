import { describe, expect, it } from 'vitest';
import { blocksOf, passagesOf, seed, segment } from '../../segmented.ts';

describe('comments: the seed', () => {
  const document = segment(seed('comments'));

  it('holds nine, by those whom the avatars announce', () => {
    expect(document.passages.map(({ role, speakerName, within }) => [role, speakerName, within])).toEqual(
      [
        'Tommaso Maria Ricci',
        'Nathan Lambert',
        'Eduardo Farina',
        'Nathan Lambert',
        'Will',
        'Edward Grundy',
        'Steve Newman',
        'aydi',
        'Nathan Lambert',
      ].map((name) => ['comment', name, null]),
    );
  });

  it('lets a comment run over blank lines to the next announcement', () => {
    const [, , , , will, , , , last] = document.passages;
    expect(document.text.slice(will?.start, will?.end)).toMatch(
      /^A few thoughts:\n\n8 \(and 10\)(?:.*\n)*.*AI agents as well\.$/,
    );
    expect(document.text.slice(last?.start, last?.end)).toMatch(
      /^I don't think Mythos-style(?:.*\n)*.*released in 2027\.$/,
    );
    expect(
      new Set(document.sentences.filter(({ passage }) => passage === will?.id).map(({ block }) => block)),
    ).toHaveProperty('size', 4);
  });

  it('keeps the bylines and the counter out of the passages', () => {
    const { furniture, text } = document;
    expect(furniture).toHaveLength(11);
    expect(furniture.slice(0, 3).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['counter', '9 Comments'],
      ['byline', "User's avatar"],
      ['byline', "Tommaso Maria Ricci's avatar"],
    ]);
  });
});

describe('comments: shapes of exports', () => {
  it.each([
    ['typographic apostrophes', 'Ada’s avatar\n\nOne here.\n\nJames’ avatar\n\nTwo here.\n', ['Ada', 'James']],
    ['nobody announced', "Ada's avatar\n\nOne here.\n\nUser's avatar\n\nBob's avatar\n\nTwo here.", ['Ada', 'Bob']],
    [
      'wrote',
      'Ada Poe wrote:\nOne here.\n\nOn 3 March 2025, Bob van Dyk wrote:\nTwo here.\n',
      ['Ada Poe', 'Bob van Dyk'],
    ],
    ['handles and times', 'Ada Poe @ada · 3h\nOne here.\n@bob · Mar 3\nTwo here.\n', ['Ada Poe', '@bob']],
    ['names and times', 'u/ada · 3 hr ago\nOne here.\nBob Ray • 2 days ago\nTwo here.\n', ['ada', 'Bob Ray']],
    ['points and links', 'ada 3 hours ago | parent | next\nOne here.\nbob9 on 1 day ago\nTwo here.\n', ['ada', 'bob9']],
    [
      'a transcript',
      'Ada: One here.\nBob: Two here.\nAda: Three here.\nBob: Four here.\n',
      ['Ada', 'Bob', 'Ada', 'Bob'],
    ],
  ])('%s', (_, text, speakers) => {
    const document = segment(text);
    expect(document.format).toBe('comments');
    expect(document.passages.map(({ speakerName }) => speakerName)).toEqual(speakers);
    expect(blocksOf(document)[1]).toBe('paragraph: Two here.');
  });

  it.each([
    ['labels', 'Note: One here.\nStep 2: Two here.\nNote: Three.\nStep 2: Four.\n'],
    ['a speaker who is told of', 'He wrote:\nOne here.\n\nThen she says:\nTwo here.\n'],
    ['one avatar', "James Cameron's avatar\n\nIs a film.\n"],
    ['prose with colons', 'Scaling: it stalls.\n\nPrices: they fall.\n\nAnd so on, one could say.\n\nThe end.\n'],
    ['times of day', 'Lunch · 2h\n\nWas good.\n'],
  ])('%s: an article', (_, text) => {
    expect(segment(text).format).toBe('article');
  });

  it('takes dates, names said again and buttons off the ends of a comment', () => {
    const text =
      "3 Comments\n\nAda's avatar\nAda\n3h\nEdited\n\nOne here.\n\nLike (2)\nReply\nShare\n\nBob's avatar\n\nTwo here.\nReply\n";
    const document = segment(text);
    expect(passagesOf(document)).toEqual(['comment Ada: One here.', 'comment Bob: Two here.']);
    expect(document.furniture.map(({ kind }) => kind).join(' ')).toBe(
      'counter byline byline label label label label label byline label',
    );
  });

  it('reads quotations within a comment, and whose they repeat', () => {
    const text =
      "Ada's avatar\n\nOne is here, she says.\n\nBob's avatar\n\n> One is here\n\nNo.\n\n> Elsewhere it is\n\nYes.\n";
    expect(passagesOf(segment(text))).toEqual([
      'comment Ada: One is here, she says.',
      'comment Bob: One is here No. Elsewhere it is Yes.',
      '  quote Ada [p1]: One is here',
      '  quote -: Elsewhere it is',
    ]);
  });

  it('leaves unattributed what stands before the first announcement, or where nobody is announced', () => {
    expect(passagesOf(segment("Some post.\n\nAda's avatar\n\nOne.\n\nBob's avatar\n\nTwo.\n"))[0]).toBe(
      'author -: Some post.',
    );
    expect(passagesOf(segment('One here.\n\nTwo here.\n', { format: 'comments' }))).toEqual([
      'comment -: One here.',
      'comment -: Two here.',
    ]);
  });

  it('believes one announcement where the format is declared', () => {
    expect(passagesOf(segment("1 Comment\n\nAda's avatar\n\nOne.\n", { format: 'comments' }))).toEqual([
      'comment Ada: One.',
    ]);
  });
});

describe('comments: minutes of a meeting', () => {
  const table =
    '| Name | Initials | Firm |\n| --- | --- | --- |\n| Ada Poe | AP | Orrin |\n| Bob van Dyk | BVD | Tessel |\n| Chiara Lund | CL | Orrin |\n';
  const inline = 'Present: Ada Poe (AP), Bob van Dyk (BVD), Chiara Lund (CL)\n';
  const list = '## Attendees\n\n- Ada Poe (Orrin)\n- Bob van Dyk, Tessel\n- Chiara Lund\n';
  const turns =
    '\n## Welcome\n\nAP: The first point.\n\nIt goes on.\n\n- and on\n\nBVD: I see `it`.\n\nAP: Then CL: agrees.\n\n### Conclusion\n\n- We agree.\n\n## Next\n\nCL: Good.\n';
  const bold = turns
    .replace(/^AP: /gm, '**Ada Poe:** ')
    .replace('BVD: ', '**Bob van Dyk**: ')
    .replace('CL: G', '[1:03](https://example.org/1) **Chiara Lund:**\n\nG');
  const said = [
    ['Ada Poe', 'The first point.\n\nIt goes on.\n\n- and on'],
    ['Bob van Dyk', 'I see `it`.'],
    ['Ada Poe', 'Then CL: agrees.'],
    ['Chiara Lund', 'Good.'],
  ];

  it.each([
    ['initials of a table', table + turns],
    ['initials beside names', inline + turns],
    ['names of a list, by their initials', list + turns],
    ['names of a list, in bold letters', list + bold],
    ['names of a list at the end of a long one', `${bold}\n## Notes\n\n${'It went on. '.repeat(6000)}\n\n${list}`],
  ])('%s', (_what, text) => {
    const document = segment(text, { file: 'minutes.md' });
    expect(document.format).toBe('comments');
    const comments = document.passages.filter(({ role }) => role === 'comment');
    expect(comments.map(({ speakerName, start, end }) => [speakerName, document.text.slice(start, end)])).toEqual(said);
    expect(
      document.passages.filter(({ role }) => role === 'author').map(({ speakerName }) => speakerName),
    ).not.toContain('Ada Poe');
  });

  const turn = (name: string, words: string) => ({ name, words });
  const call = [
    'Hello.',
    'Yes.',
    'Go on.',
    'We tried it.',
    'And then?',
    'It held.',
    'Good.',
    'Thanks.',
    'So long.',
  ].map((words, at) => turn(['Greta Poe', 'stroz', 'Robert'][at % 3]!, words));
  it.each<[string, (name: string, words: string, at: number) => string]>([
    ['a name in bold on a line of its own', (name, words) => `**${name}**\n* ${words}`],
    ['a name in bold above the words', (name, words) => `**${name}**\n${words}`],
    [
      'the place in the recording behind the name',
      (name, words, at) => `**${name}** [1${at}:27](https://a.example/${at}): ${words}`,
    ],
    [
      'the place without a space and a colon',
      (name, words, at) => `**${name}**[0:1${at}:27](https://a.example/${at}) ${words}`,
    ],
    ['the place in brackets', (name, words, at) => `**${name}** (1${at}:27) - ${words}`],
    ['the place within the bold letters', (name, words, at) => `**${name} 1${at}:27** ${words}`],
    ['a colon within the bold letters', (name, words) => `**${name}:** ${words}`],
  ])('says who speaks though nobody is said to attend: %s', (_what, line) => {
    const text = `# Call 7\n\n## Opening\n\n${call.map(({ name, words }, at) => line(name, words, at)).join('\n\n')}\n`;
    const document = segment(text, { file: 'call.md' });
    const comments = document.passages.filter(({ role }) => role === 'comment');
    expect(comments.map(({ speakerName }) => speakerName)).toEqual(call.map(({ name }) => name));
    expect(comments.map(({ start, end }) => document.text.slice(start, end).replace(/^\* /, ''))).toEqual(
      call.map(({ words }) => words),
    );
  });

  it('knows those who attend by their first names in brackets, in lists', () => {
    const text = `${list}\n## Notes\n\nWelcome.\n\n * [ada] The first point, see [a page](https://a.example).\n   * A part of it.\n   * [bob] I see \`it\`.\n * [ada] Then.\n * [eve] I am new here.\n\n### Next\n\n * [chiara lund] Good.\n * No more.\n`;
    const document = segment(text, { file: 'minutes.md' });
    expect(document.format).toBe('comments');
    expect(
      document.passages.map(({ speakerName, start, end }) => [speakerName, document.text.slice(start, end)]).slice(2),
    ).toEqual([
      ['Ada Poe', 'The first point, see [a page](https://a.example).\n   * A part of it.'],
      ['Bob van Dyk', 'I see `it`.'],
      ['Ada Poe', 'Then.'],
      ['Eve', 'I am new here.'],
      [null, 'Next'],
      ['Chiara Lund', 'Good.\n * No more.'],
    ]);
    expect(segment(text.replaceAll('Ada Poe', 'Ida Poe'), { file: 'minutes.md' }).format).toBe('article');
  });

  it.each([
    ['parts of an example', ['Input', 'Output']],
    ['words for what follows, one of them a first name too', ['Mark', 'Comment']],
    ['offices', ['Moderator', 'Meeting Duration', 'Scribe']],
  ])('%s in bold do not speak', (_what, labels) => {
    const lines = Array.from({ length: 12 }, (_, at) => `**${labels[at % labels.length]}:** It is number ${at}.`);
    expect(segment(`# Notes\n\n${lines.join('\n\n')}\n`, { file: 'notes.md' }).format).toBe('article');
  });

  it('is an article where the labels are not of those who attend, or nobody is said to', () => {
    expect(segment(turns, { file: 'minutes.md' }).format).toBe('article');
    expect(
      segment(table + turns.replaceAll('AP:', 'Note:').replaceAll('BVD:', 'Pros:'), { file: 'minutes.md' }).format,
    ).toBe('article');
  });
});
