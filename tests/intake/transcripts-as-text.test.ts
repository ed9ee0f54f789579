import { describe, expect, it } from 'vitest';
import { bytes, documentsIn, said } from './taken.ts';

const TALK = [
  'comment Ada Poe: Do models grow?',
  'comment Bob: They do. All of them.',
  'comment Ada Poe: Good.',
  'comment Bob: So it is.',
];

/** The same talk as each program writes it. */
const AS_WRITTEN: readonly (readonly [string, string, string])[] = [
  [
    'Otter',
    'a.txt',
    'Ada Poe  0:03  \nDo models grow?\n\nBob  0:09  \nThey do. All of them.\n\nAda Poe  1:00:12  \nGood.\n\nBob  1:00:15  \nSo it is.\n\nTranscribed by https://otter.ai\n',
  ],
  [
    'Teams, copied',
    'a.txt',
    'Cy Dee started transcription\n\nAda Poe\n0 minutes 3 seconds\n0:03\nDo models grow?\nBob\n0 minutes 9 seconds\n0:09\nThey do. All of them.\nAda Poe\n1 hour 0 minutes 12 seconds\n1:00:12\nGood.\nBob\n1 hour 0 minutes 15 seconds\n1:00:15\nSo it is.\nCy Dee stopped transcription\n',
  ],
  [
    'Teams, each on a line',
    'a.txt',
    'Cy Dee started transcription\n Ada Poe   0:03 Do models grow?\n Bob   0:09 They do. All of them.\n Ada Poe   1:00:12 Good.\n Bob   1:00:15 So it is.\n Cy Dee stopped transcription.\n',
  ],
  [
    'Teams, before',
    'a.txt',
    '0:0:3.0 --> 0:0:5.1\nAda Poe\nDo models grow?\n\n0:0:9.2 --> 0:0:10.0\nBob\nThey do. All of them.\n\n1:0:12.0 --> 1:0:13.0\nAda Poe\nGood.\n\n1:0:15.0 --> 1:0:16.0\nBob\nSo it is.\n',
  ],
  [
    'Rev',
    'a.txt',
    'Ada Poe (00:03):\nDo models grow?\n\nBob (00:09):\nThey do. All of them.\n\nAda Poe (01:00:12):\nGood.\n\nBob (01:00:15):\nSo it is.\n',
  ],
  [
    'Descript, Riverside',
    'a.txt',
    '[00:00:03] Ada Poe: Do models grow?\n[00:00:09] Bob: They do. All of them.\n[01:00:12] Ada Poe: Good.\n[01:00:15] Bob: So it is.\n',
  ],
  [
    'a name, then a place, in a note',
    'a.md',
    '**Ada Poe 00:03**\n\nDo models grow?\n\n**Bob 00:09**\n\nThey do. All of them.\n\n**Ada Poe 1:00:12**\n\nGood.\n\n**Bob 1:00:15**\n\nSo it is.\n',
  ],
  [
    'places that are links, in a note',
    'a.md',
    '**Ada Poe** [0:03](https://example.org/v?t=3): Do models grow?\n\n**Bob** ([0:09](https://example.org/v?t=9)): They do. All of them.\n\n**Ada Poe** [ 1:00:12](https://example.org/v?t=3612): Good.\n\n**Bob** [1:00:15](https://example.org/v?t=3615): So it is.\n',
  ],
  [
    'a place in brackets and a dash, in a note',
    'a.md',
    '**Ada Poe** (0:03) - Do models grow?\n\n**Bob** (0:09) - They do. All of them.\n\n**Ada Poe** (1:00:12) - Good.\n\n**Bob** (1:00:15) - So it is.\n',
  ],
  [
    'a place after a colon, in a note with a head',
    'a.md',
    '---\ntitle: Growth\n---\n\nAda Poe: 00:00:03\n\nDo models grow?\n\nBob: 00:00:09\n\nThey do. All of them.\n\nAda Poe: 01:00:12\n\nGood.\n\nBob: 01:00:15\n\nSo it is.\n',
  ],
];

describe('a transcript that is written as text', () => {
  it.each(AS_WRITTEN)('by %s has who speaks, and when', async (_, name, text) => {
    const [document] = await documentsIn(name, bytes(text));
    expect(said(document!)).toEqual(TALK);
    expect(document!.text).toMatch(/^\*\*Ada Poe\*\* · 0:00:03$/m);
    expect(document!.text).toMatch(/^\*\*Bob\*\* · 1:00:15$/m);
    expect(document!.doubts).toEqual([]);
    expect(document!.facts.format).toBe('thread');
  });

  const labelled = (name: (words: string) => string) =>
    [
      ['Ada Poe', 'Do models grow?'],
      ['Bob', 'They do.'],
      ['Ada Poe', 'All of them?'],
      ['Bob', 'All of them.'],
      ['Ada Poe', 'Good.'],
      ['Bob', 'So it is.'],
    ]
      .map(([speaker, words]) => `${name(speaker!)} ${words}`)
      .join('\n\n');

  it.each<[string, string, string]>([
    [
      'Meet, its title, who attends and what the program says itself',
      'a.txt',
      `Growth – 2024/03/02 15:51 GMT – Transcript\nAttendees\nAda Poe, Bob\n\n00:00:00\n\n${labelled((name) => `${name}:`)}\n\nTranscription ended after 00:31:12\n\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.\n`,
    ],
    [
      'Meet, as a note',
      'a.md',
      `# Growth – 2024/03/02 15:51 GMT – Transcript\n\nAda Poe, Bob\n\n### 00:00:00\n\n${labelled((name) => `**${name}:**`)}\n\n### Transcription ended after 00:31:12\n`,
    ],
  ])('with names alone, by %s', async (_, name, text) => {
    const [document] = await documentsIn(name, bytes(text));
    const [first, ...turns] = said(document!);
    expect(first).toMatch(/^author -: /);
    expect(turns).toHaveLength(6);
    expect(turns[5]).toBe('comment Bob: So it is.');
    expect(document!.text).toMatch(/^\*\*Ada Poe\*\* · 0:00:00$/m);
    expect(document!.facts).toEqual({
      title: 'Growth – 2024/03/02 15:51 GMT – Transcript',
      published: '2024-03-02',
      format: 'thread',
    });
  });

  it.each<[string, string]>([
    ['YouTube', '0:00\nDo models grow\n0:04\nin the dark?\n0:06\nThey do.\n0:10\nAll of them.\n0:15\nGood.\n'],
    [
      'a player',
      '00:00:00 Do models grow\n00:00:04 in the dark?\n00:00:06 They do.\n00:00:10 All of them.\n00:00:15 Good.\n',
    ],
    [
      'Whisper',
      '[00:00.000 --> 00:04.000]  Do models grow\n[00:04.000 --> 00:06.000]  in the dark?\n[00:06.000 --> 00:10.000]  They do.\n[00:10.000 --> 00:15.000]  All of them.\n[00:15.000 --> 00:16.000]  Good.\n',
    ],
  ])('with places alone, by %s, says that it names nobody', async (_, text) => {
    const [document] = await documentsIn('a.txt', bytes(text));
    expect(said(document!)).toEqual(['comment -: Do models grow in the dark? They do. All of them. Good.']);
    expect(document!.doubts.map(({ about }) => about)).toEqual(['speakers']);
  });

  it('has last names before first ones, as firms write them', async () => {
    const text =
      'Transcript\nMarch 23, 2026, 2:04PM\n \nPoe, Ada started transcription\n \nPoe, Ada   0:03\nDo models grow?\n \nRoe, Bob J.   0:09\nThey do.\n \nPoe, Ada   0:12\nGood.\n \nRoe, Bob J.   0:15\nYes.\n';
    const [document] = await documentsIn('a.txt', bytes(text));
    expect(said(document!).slice(1)).toEqual([
      'comment Poe, Ada: Do models grow?',
      'comment Roe, Bob J.: They do.',
      'comment Poe, Ada: Good.',
      'comment Roe, Bob J.: Yes.',
    ]);
  });

  it('with names alone, below a heading for every five minutes', async () => {
    const turns = [
      'Ada Poe:** Do models',
      'Bob:** They do.',
      'Ada Poe:** grow?',
      'Bob:** All.',
      'Ada Poe:** Good.',
      'Bob:** So.',
    ];
    const text = `# Transcript\n\n${turns.map((turn, at) => `### 00:${10 + 5 * at}:00\n\n**${turn}`).join('\n\n')}\n`;
    const [document] = await documentsIn('a.md', bytes(text));
    expect(
      said(document!)
        .slice(-6)
        .map((turn) => turn.split(':')[0]),
    ).toEqual(['comment Ada Poe', 'comment Bob', 'comment Ada Poe', 'comment Bob', 'comment Ada Poe', 'comment Bob']);
  });

  it('that knows its speakers by number, or not at all, says so', async () => {
    const text =
      'Unknown Speaker  0:03\nDo models grow?\n\nSpeaker 1  0:09\nThey do.\n\nUnknown Speaker  0:12\nGood.\n\nSpeaker 1  0:15\nYes.\n';
    const [document] = await documentsIn('a.txt', bytes(text));
    expect(said(document!)).toEqual([
      'comment -: Do models grow?',
      'comment Speaker 1: They do.',
      'comment -: Good.',
      'comment Speaker 1: Yes.',
    ]);
    expect(document!.doubts.map(({ says }) => says).join('\n')).toMatch(
      /by number only \(Speaker 1\)[\s\S]*2 of 4 turns/,
    );
  });

  it('goes on by the one who spoke where a paragraph has only its place, and leaves to nobody what stands below a heading', async () => {
    const text =
      '## Transcript\n\nAda Poe (00:00:03):\nDo models grow?\n\n(00:00:09):\nIn the dark?\n\nBob (00:00:12):\nYes.\n\nAda Poe (00:00:15):\nGood.\n\n## Attendees\n\n- Cy Dee\n';
    const [document] = await documentsIn('a.md', bytes(text));
    expect(said(document!)).toEqual([
      'comment Ada Poe: Do models grow?',
      'comment Ada Poe: In the dark?',
      'comment Bob: Yes.',
      'comment Ada Poe: Good.',
      'comment -: Attendees - Cy Dee',
    ]);
  });

  it.each<[string, string, string]>([
    ['tracks', 'a.txt', 'Ada Poe 3:45\nBob 4:12\nAda Poe 5:01\nBob 5:30\n'],
    [
      'a timetable',
      'a.txt',
      'Welcome 9:00\nIn the hall.\n\nLunch 12:30\nIn the garden.\n\nTalks 13:30\nIn the hall.\n',
    ],
    [
      'a note with keys',
      'a.md',
      'Status: done\n\nOwner: Bob\n\nStatus: open\n\nOwner: Ada\n\nStatus: done\n\nOwner: Cy\n',
    ],
    [
      'a form whose keys come again below each heading',
      'a.md',
      ['One', 'Two', 'Three', 'Four'].map((name) => `## ${name}\n\nMeasure: much.\n\nQuestions: many.\n`).join('\n'),
    ],
    [
      'a form of keys in bold with few words behind each',
      'a.md',
      ['Lamp', 'Rope', 'Bell']
        .map((name) => `${name}\n\n**Price:** $29${name}\n\n**Brand:** ${name} & Sons\n`)
        .join('\n'),
    ],
    [
      'a form of sentences whose keys come in one order',
      'a.md',
      ['Lamp', 'Rope', 'Bell']
        .map((name) => `**Place:** In the ${name}.\n\n**Focus:** It is on the ${name}.\n\n**Use:** For the ${name}.\n`)
        .join('\n'),
    ],
    ['what a program prints', 'a.txt', 'error: one\nhelp: two\nerror: three\nhelp: four\nerror: five\nhelp: six\n'],
    ['a chat', 'a.txt', '[10:15] Ada Poe: One.\n[10:16] Bob: Two.\n[10:17] Ada Poe: Three.\n'],
    ['code', 'a.md', '```\nAda 0:03\nwords\nBob 0:04\nwords\nAda 0:05\nwords\n```\n'],
  ])('is not %s', async (_, name, text) => {
    const [document] = await documentsIn(name, bytes(text));
    expect(document!.text).toBe(null);
  });
});

describe('a transcript on a page', () => {
  const turns: readonly (readonly [string, string, string])[] = [
    ['Ada Poe', '0:03', 'Do models grow in the dark, where nobody has ever seen them do it?'],
    ['Bob', '0:09', 'They do. All of them, as far as those who looked for it could tell us.'],
    ['Ada Poe', '0:21', 'Good. Then we have to look for them there, and not in the light again.'],
    ['Bob', '0:30', 'So it is, and so it was, and there is nothing more to say of it today.'],
  ];
  it.each<[string, (turn: (typeof turns)[number]) => string]>([
    ['as podcasts have it', ([name, at, words]) => `<cite>${name}:</cite>\n<time>${at}</time>\n<p>${words}</p>`],
    ['in bold', ([name, at, words]) => `<p><strong>${name}</strong> (${at}): ${words}</p>`],
  ])('%s has who speaks, and when', async (_, turn) => {
    const page = `<!DOCTYPE html><html lang="en"><head><title>Growth</title></head><body><nav>Menu</nav><main><h1>Growth</h1>${turns.map(turn).join('')}</main></body></html>`;
    const [document] = await documentsIn('a.html', bytes(page));
    expect(said(document!)).toEqual(turns.map(([name, , words]) => `comment ${name}: ${words}`));
    expect(document!.text).toContain('**Bob** · 0:00:09\n');
    expect(document!.facts).toMatchObject({ title: 'Growth', format: 'thread' });
  });
});

describe('subtitles', () => {
  it('in which somebody is unknown say so', async () => {
    const cue = (at: number, words: string) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${words}\n`;
    const [document] = await documentsIn(
      'a.srt',
      bytes([cue(1, 'Ada: One.'), cue(2, 'Unknown: Two.'), cue(3, 'Ada: Three.')].join('\n')),
    );
    expect(said(document!)).toEqual(['comment Ada: One.', 'comment -: Two.', 'comment Ada: Three.']);
    expect(document!.doubts.map(({ about }) => about)).toEqual(['speakers']);
  });

  it('that name who speaks only where another begins are read so', async () => {
    const cue = (at: number, words: string) =>
      `${at + 1}\n00:00:${String(at).padStart(2, '0')},000 --> 00:00:${String(at + 1).padStart(2, '0')},000\n${words}\n`;
    const lines = Array.from({ length: 36 }, (_, at) =>
      at % 4 === 0 ? `${at % 8 === 0 ? 'Ada' : 'Bob Dee (guest)'}: Line ${at}` : `goes on: ${at}`,
    );
    const [document] = await documentsIn('a.srt', bytes(lines.map((words, at) => cue(at, words)).join('\n')));
    const turns = said(document!);
    expect(turns).toHaveLength(9);
    expect(turns[1]).toBe('comment Bob Dee (guest): Line 4 goes on: 5 goes on: 6 goes on: 7');
  });
});

describe('a transcript in a note', () => {
  const note = (head: string, text: string) => documentsIn('a.md', bytes(`---\n${head}\n---\n\n${text}`));
  const talk = Array.from(
    { length: 4 },
    (_, at) =>
      `Ada Poe:\n\nDo models grow, and who says so in year ${at}?\n\nOr do they not?\n\nBob:\n\nThey do. All of them.\n`,
  ).join('\n');

  it('whose names stand on lines of their own has its speakers', async () => {
    const [document] = await note('title: Growth\nspeakers: [Ada Poe]', talk);
    expect(document!.facts).toMatchObject({ title: 'Growth', format: 'thread' });
    expect(document!.facts.byline).toBeUndefined();
    expect(document!.text).toContain('**Bob** wrote:\n\nThey do. All of them.');
  });

  it('of two who take turns, whom a third announces, has all three', async () => {
    const turns = Array.from(
      { length: 8 },
      (_, at) => `Ada Poe: Do models grow in year ${at}?\n\nBob: They do, all of them.`,
    );
    const [document] = await note('title: Growth', `Cy Dee: Welcome to both of you.\n\n${turns.join('\n\n')}\n`);
    expect(document!.facts.format).toBe('thread');
    expect(document!.notes.join()).toContain('17 turns of 3 speakers');
  });

  it('of one speaker, whom its head names, is theirs; of several, whom no line names, in doubt', async () => {
    const words = 'I am going to talk about models.\n\nThey grow.';
    const [alone] = await note('speakers:\n  - Ada Poe', words);
    expect(alone!.facts).toMatchObject({ byline: 'Ada Poe', format: 'article' });
    expect(alone!.doubts).toEqual([]);
    const [several] = await note('speakers: [Ada Poe, Bob Ray]', words);
    expect(several!.facts.byline).toBeUndefined();
    expect(several!.doubts.map(({ about, says }) => `${about} ${says}`).join()).toMatch(
      /^speakers Its head names 2 speakers \(Ada Poe, Bob Ray\)/,
    );
  });
});
