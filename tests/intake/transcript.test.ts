import { describe, expect, it } from 'vitest';
import { docx } from './made-files.ts';
import { bytes, documentsIn, said } from './taken.ts';

const SAID = ['comment Ada Poe: Do models grow?', 'comment Bob: They do. All of them.', 'comment Ada Poe: Good.'];

describe('a transcript is what each says on end, with the place in the recording', () => {
  it.each<[string, string, string, string[]]>([
    [
      'Teams',
      'a.vtt',
      'WEBVTT\n\nid/1-0\n00:00:01.000 --> 00:00:04.000\n<v Ada Poe>Do models grow?</v>\n\n00:00:05.000 --> 00:00:08.000\n<v Bob>They do.</v>\n\n00:00:08.000 --> 00:00:09.000\n<v Bob>All of them.</v>\n\n01:00:09.000 --> 01:00:12.000\n<v.loud Ada Poe><i>Good</i>.\n',
      SAID,
    ],
    [
      'Zoom, called .txt',
      'a.txt',
      'WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:04.000\r\nAda Poe: Do models grow?\r\n\r\n2\r\n00:00:05.000 --> 00:00:08.000\r\nBob: They do.\r\n\r\n3\r\n00:00:08.000 --> 00:00:09.000\r\nBob: All of them.\r\n\r\n4\r\n01:00:09.000 --> 01:00:12.000\r\nAda Poe: Good.\r\n',
      SAID,
    ],
    [
      'subtitles with names, two voices in one',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:04,000\n{\\an8}Ada Poe: Do models\ngrow?\n\n2\n00:00:05,000 --> 00:00:08,000\nBob: They do. All of them.\nAda Poe: Good.\n',
      SAID,
    ],
    [
      'subtitles that roll',
      'a.vtt',
      'WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nDo models\n\n00:02.000 --> 00:03.000\nDo models\ngrow?\n\n00:03.000 --> 00:04.000\ngrow?\nThey do.\n',
      ['comment -: Do models grow? They do.'],
    ],
    [
      'subtitles in which another goes on after a dash',
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\n- Do models grow?\n- They do.\n\n2\n00:00:02,500 --> 00:00:03,000\nAll of them.\n\n3\n00:00:03,200 --> 00:00:04,000\n- Good.\n',
      ['comment -: Do models grow?', 'comment -: They do. All of them.', 'comment -: Good.'],
    ],
  ])('%s', async (_, name, text, expected) => {
    const [document] = await documentsIn(name, bytes(text));
    expect(said(document!)).toEqual(expected);
    expect(document!.text).toMatch(/^\*\*(?:\?|Ada Poe)\*\* · 0:00:01$/m);
    if (expected === SAID && name !== 'a.srt') expect(document!.text).toContain('**Ada Poe** · 1:00:09');
  });

  it('that names nobody says so', async () => {
    const [document] = await documentsIn('a.srt', bytes('1\n00:00:01,000 --> 00:00:02,000\nDo models grow?\n'));
    expect(document!.doubts.map(({ about }) => about)).toEqual(['speakers']);
    const [named] = await documentsIn('a.vtt', bytes('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Models grow.\n'));
    expect(named!.doubts).toEqual([]);
  });

  it('without words is refused', async () => {
    await expect(documentsIn('a.vtt', bytes('WEBVTT\n\n00:01.000 --> 00:02.000\n\n'))).rejects.toThrow(/no words/);
  });

  it('as Teams writes it into a Word file', async () => {
    const [document] = await documentsIn(
      'a.docx',
      docx([
        'Meeting',
        'Ada Poe   0:03</w:t><w:br/><w:t>Do models grow?',
        'Bob   0:09</w:t><w:br/><w:t>They do. All of them.',
        'Ada Poe   1:00:12</w:t><w:br/><w:t>Good.',
      ]),
    );
    expect(said(document!).slice(-3)).toEqual(SAID);
    expect(document!.facts).toEqual({ title: 'Meeting', format: 'thread' });
  });
});
