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

  const moments = (...all: string[]) =>
    all
      .map(
        (moment, index) =>
          `${moment}${['Ada Poe: Do models grow?', 'Bob Ray: They do.\nAll of them.', 'Ada Poe: Good.'][index]}`,
      )
      .join('\n');
  it.each<[string, string]>([
    ['Spanish', moments('31/12/2023, 6:00\u202fp.\u00a0m. - ', '31/12/2023, 6:01 p. m. - ', '1/1/2024, 6:02 a. m. - ')],
    [
      'Spanish on iOS',
      moments('[31/12/23, 6:00:01\u202fp.\u00a0m.] ', '[31/12/23, 6:00:02 p. m.] ', '\u200e[31/12/23, 6:00:03 p. m.] '),
    ],
    ['French', moments('31/12/2023 à 18:00 - ', '31/12/2023 à 18:01 - ', '31/12/2023 à 18:02 - ')],
    ['French on iOS', moments('[31/12/2023 à 18:00:01] ', '[31/12/2023 à 18:00:02] ', '[31/12/2023 à 18:00:03] ')],
    ['German', moments('31.12.23, 18:00 - ', '31.12.23, 18:01 - ', '31.12.23, 18:02 - ')],
    ['German of old', moments('31.12.23, 18:00 Uhr - ', '31.12.23, 18:01 Uhr - ', '31.12.23, 18:02 Uhr - ')],
    ['Italian', moments('31/12/23, 18:00 - ', '31/12/23, 18:01 - ', '31/12/23, 18:02 - ')],
    ['Portuguese', moments('31/12/2023 18:00 - ', '31/12/2023 às 18:01 - ', '31/12/2023 18:02 - ')],
    ['Dutch', moments('31-12-2023 18:00 - ', '31-12-2023 18:01 - ', '31-12-2023 18:02 - ')],
    ['Swedish', moments('2023-12-31 18:00 - ', '2023-12-31 18:01 - ', '2023-12-31 18:02 - ')],
    ['Danish', moments('31.12.2023 18.00 - ', '31.12.2023 kl. 18.01 - ', '31.12.2023, 18.02 - ')],
    ['Finnish', moments('[31.12.2023 klo 18.00.01] ', '[31.12.2023 klo 18.00.02] ', '[31.12.2023 klo 18.00.03] ')],
    [
      'Arabic',
      moments(
        '\u200f31\u200f/12\u200f/2023، 6:00 م - ',
        '٣١/١٢/٢٠٢٣، ٦:٠١ م - ',
        '\u200f٣١\u200f/١٢\u200f/٢٠٢٣, ٦:٠٢ م - ',
      ),
    ],
    ['Arabic on iOS', moments('[٣١/١٢/٢٠٢٣، ٦:٠٠:٠١ م] ', '[٣١/١٢/٢٠٢٣، ٦:٠٠:٠٢ م] ', '[٣١/١٢/٢٠٢٣، ٦:٠٠:٠٣ م] ')],
    ['Persian', moments('۱۴۰۲/۱۰/۱۰،\u200f ۱۸:۰۰ - ', '۱۴۰۲/۱۰/۱۰،\u200f ۱۸:۰۱ - ', '۱۴۰۲/۱۰/۱۰،\u200f ۱۸:۰۲ - ')],
    ['Hebrew', moments('31.12.2023, 18:00 - ', '\u200f31.12.2023, 18:01 - ', '31.12.2023, 18:02 - ')],
    ['Korean', moments('2023. 12. 31. 오후 6:00 - ', '2023. 12. 31. 오후 6:01 - ', '2023. 12. 31. 오후 6:02 - ')],
    [
      'Korean on iOS',
      moments('[2023. 12. 31. 오후 6:00:01] ', '[2023. 12. 31. 오후 6:00:02] ', '[2023. 12. 31. 오후 6:00:03] '),
    ],
    ['Japanese', moments('2023/12/31 18:00 - ', '2023/12/31 18:01 - ', '2023/12/31 午後6:02 - ')],
    ['Chinese', moments('2023/12/31 下午6:00 - ', '2023年12月31日 下午6:01 - ', '2023/12/31, 18:02 - ')],
    ['Bulgarian', moments('31.12.23 г., 18:00 ч. - ', '31.12.23 г., 18:01 ч. - ', '31.12.23 г., 18:02 ч. - ')],
    ['Greek', moments('31/12/23, 6:00 μ.μ. - ', '31/12/23, 6:01 μ.μ. - ', '31/12/23, 6:02 μ.μ. - ')],
    ['Hungarian', moments('2023. 12. 31. 18:00 - ', '2023. 12. 31. 18:01 - ', '2023. 12. 31. 18:02 - ')],
    ['Hindi', moments('31/12/23, 6:00 pm - ', '३१/१२/२३, ६:०१ pm - ', '31/12/23, 6:02 अपराह्न - ')],
    ['Vietnamese', moments('18:00, 31/12/2023 - ', '18:01, 31/12/2023 - ', '18:02, 31/12/2023 - ')],
    ['Malay', moments('31/12/2023, 6:00 PTG - ', '31/12/2023, 6:01 PTG - ', '31/12/2023, 6:02 PTG - ')],
    ['its page in a browser, copied', moments('[18:00, 31/12/2023] ', '[18:01, 31/12/2023] ', '[18:02, 31/12/2023] ')],
  ])('WhatsApp in %s', (_, text) => {
    const document = segment(text);
    expect(document.format).toBe('thread');
    expect(passagesOf(document)).toEqual(SAID);
  });

  it.each<[string, string, string[]]>([
    ['one message', '31/12/2023, 18:00 - Ada: One.\n', ['comment Ada: One.']],
    [
      'a name with signs, and words with a colon',
      '31/12/2023, 18:00 - Ada [work] <3: See https://example.org : it says noon\n',
      ['comment Ada [work] <3: See https://example.org : it says noon'],
    ],
    [
      'what the program says under a name is nobody’s',
      '[31/12/2023, 18:00:00] Pilots: \u200eMessages are encrypted.\n[31/12/2023, 18:01:00] Ada: One.\n\u200e[31/12/2023, 18:02:00] Ada: \u200eimage omitted\n',
      ['comment Ada: One.'],
    ],
    [
      'LINE',
      '[LINE] Chat history with Ada\nSaved on: 2024/01/01 10:00\n\n2023/12/31(Sun)\n18:00\tAda Poe\tOne.\n18:01\tBob\tTwo.\n18:02\t\tBob left the group\n\n2024/01/01(Mon)\n午前9:00\tAda Poe\tThree.\n',
      [
        'author -: [LINE] Chat history with Ada Saved on: 2024/01/01 10:00',
        'comment Ada Poe: One.',
        'comment Bob: Two.',
        'comment Ada Poe: Three.',
      ],
    ],
    [
      'KakaoTalk',
      '2023년 12월 31일 오후 6:00, 하나 : One.\n2023년 12월 31일 오후 6:01, Bob : Two.\n',
      ['comment 하나: One.', 'comment Bob: Two.'],
    ],
    [
      'KakaoTalk on a computer',
      '[하나] [오후 6:00] One.\n[Bob] [오후 6:01] Two.\n--------------- 2024년 1월 1일 월요일 ---------------\n[하나] [오전 6:01] Three.\n',
      ['comment 하나: One.', 'comment Bob: Two.', 'comment 하나: Three.'],
    ],
    [
      'Zoom',
      '18:00:01 From Ada Poe to Everyone:\n\tOne.\n18:00:09\t From  Bob : Two: three.\n18:01:00 From Ada Poe  to  Bob(Privately) : Four.\n',
      ['comment Ada Poe: One.', 'comment Bob: Two: three.', 'comment Ada Poe: Four.'],
    ],
    [
      'IRC, with what one does and what the server says',
      '[18:00] <ada> One.\n[18:01] * bob nods\n[18:01] *** cy joined #x\n[18:02] <@ada> Two.\n[18:03] * dee has quit (Ping)\n[18:04] <+cy> Three.\n',
      ['comment ada: One.', 'comment bob: nods', 'comment ada: Two.', 'comment cy: Three.'],
    ],
    [
      'IRC, of which the server says more than anybody',
      '[00:24:53] *** Quits: cy (~cy@ ) (Leaving)\n[00:25:00] *** Joins: dee (~dee@ )\n[00:26:01] *** Quits: dee (~dee@ ) (Quit: Bye)\n[00:27:00] *** Joins: eve (~eve@ )\n[01:19:37] <ada> bob, do models grow?\n[01:19:43] <bob> They do.\n[01:20:00] <ada> ada: no.\n[01:20:10] <bob> See: yes.\n[01:21:00] <ada> So.\n',
      [
        'comment ada: bob, do models grow?',
        'comment bob: They do.',
        'comment ada: ada: no.',
        'comment bob: See: yes.',
        'comment ada: So.',
      ],
    ],
    [
      'IRC between tabs',
      '2023-12-31 18:00:00\tada\tOne.\n2023-12-31 18:00:01\t-->\tbob (b@x) has joined #x\n2023-12-31 18:00:02\t@bob\tTwo.\n2023-12-31 18:00:03\tada\tThree.\n',
      ['comment ada: One.', 'comment bob: Two.', 'comment ada: Three.'],
    ],
    [
      'Otter, which cannot name all',
      'Ada Poe  0:01  \nOne.\n\nSpeaker 2  0:09  \nTwo.\n\nAda Poe  1:00:09  \nThree.\n',
      ['comment Ada Poe: One.', 'comment Speaker 2: Two.', 'comment Ada Poe: Three.'],
    ],
  ])('%s', (_, text, said) => {
    const document = segment(text);
    expect(document.format).toBe('thread');
    expect(passagesOf(document)).toEqual(said);
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
    [
      'a log',
      '[2023-12-31 18:00:01] ERROR: One.\n[2023-12-31 18:00:02] INFO: Two.\n[2023-12-31 18:00:03] INFO: Three.\n',
      'article',
    ],
    ['a transcript', 'Ada: One.\n\nBob: Two.\n\nAda: Three.\n\nBob: Four.\n', 'comments'],
  ])('%s is none', (_, text, format) => {
    expect(segment(text).format).toBe(format);
  });
});
