import { describe, expect, it } from 'vitest';
import { passagesOf, segment } from '../../segmented.ts';

const SAID = ['comment Ada Poe: Do models grow?', 'comment Bob Ray: They do. All of them.', 'comment Ada Poe: Good.'];

describe('chat exports are threads, each message a turn of the one it names', () => {
  it.each<[string, string]>([
    [
      'WhatsApp on a phone of one kind',
      '[31/12/2023, 22:15:03] Ada Poe: Do models grow?\n[31/12/2023, 22:16:00] Bob Ray: They do.\nAll of them.\n[31/12/2023, 22:17:09] ~ Ada Poe: Good.\n',
    ],
    [
      'and of another, with a line of the program',
      '12/31/23, 10:14 PM - Messages and calls are end-to-end encrypted.\n12/31/23, 10:15 PM - Ada Poe: Do models grow?\n12/31/23, 10:16 PM - Bob Ray: They do.\nAll of them.\n12/31/23, 10:17 PM - Ada Poe: Good.\n',
    ],
    [
      'Telegram, copied',
      'Ada Poe, [31.12.2023 22:15]\nDo models grow?\n\nBob Ray, [31.12.2023 22:16]\nThey do.\nAll of them.\n\nAda Poe, [31.12.2023 22:17]\nGood.\n',
    ],
    [
      'Slack, copied',
      'Ada Poe  10:15 AM\nDo models grow?\nBob Ray  10:16 AM\nThey do.\nAll of them.\nAda Poe  10:17 AM\nGood.\n',
    ],
    [
      'Discord, exported',
      '[31-Dec-23 10:15 PM] Ada Poe\nDo models grow?\n\n[31-Dec-23 10:16 PM] Bob Ray\nThey do.\nAll of them.\n\n[31-Dec-23 10:17 PM] Ada Poe\nGood.\n',
    ],
    [
      'Discord, copied',
      'Ada Poe — Today at 10:15 AM\nDo models grow?\nBob Ray — Today at 10:16 AM\nThey do.\nAll of them.\nAda Poe — 12/31/2023 10:17 AM\nGood.\n',
    ],
    ['IRC', '[10:15] <Ada Poe> Do models grow?\n[10:16] <Bob Ray> They do. All of them.\n[10:17] <Ada Poe> Good.\n'],
  ])('%s', (_, text) => {
    const document = segment(text);
    expect(document.format).toBe('thread');
    expect(passagesOf(document)).toEqual(SAID);
  });

  it('the line of the program is nobody’s words', () => {
    const text =
      '12/31/23, 10:15 PM - Ada: One.\n12/31/23, 10:16 PM - Bob left\n12/31/23, 10:16 PM - Ada: Two.\n12/31/23, 10:17 PM - Ada: Three.\n';
    const { furniture } = segment(text);
    expect(furniture.map(({ start, end }) => text.slice(start, end))).toContain('12/31/23, 10:16 PM - Bob left');
  });

  it.each([
    ['a diary', '10:15 Breakfast.\n12:30 Lunch with Ada.\n18:00 Home, and to bed soon.\n', 'article'],
    [
      'a timetable in prose',
      'We met at 10:15 AM\nand left at 11:00 AM\nto be home by 12:00 PM\nas we had said.\n',
      'article',
    ],
    ['a transcript', 'Ada: One.\n\nBob: Two.\n\nAda: Three.\n\nBob: Four.\n', 'comments'],
  ])('%s is none', (_, text, format) => {
    expect(segment(text).format).toBe(format);
  });
});
