import { describe, expect, it } from 'vitest';
import { bytes, documentsIn, said } from '../taken.ts';

describe('a chat that a program exports as a text', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'LINE in Japanese, several lines in quotation marks with a day among them',
      '\ufeff[LINE] 友人とのトーク履歴\r\n保存日時：2024/01/07 12:00\r\n\r\n2024/01/05(金)\r\n08:00\t私\t"始めます\r\n2024/01/06(土)\r\n""本当""です"\r\n08:01\t友人\t[スタンプ]\r\n\r\n2024/01/06(土)\r\n09:01\t友人\tはい\r\n09:02\t\t誰かが参加しました\r\n09:03\t私\t☎ 通話時間 1:23\r\n',
      ['comment 私: 始めます\\ 2024/01/06(土)\\ "本当"です', 'comment 友人: はい'],
      ['2024-01-05 08:00', '2024-01-06 09:01'],
    ],
    [
      'LINE in English, hours of half a day',
      '[LINE] Chat history in Pilots\nSaved on: 2024/01/07 12:00\n\n2024.01.05 Friday\n03:05PM\tAda Poe\tDo models grow?\n03:06PM\tBob\t[Photo]\n03:07PM\t\tBob left the group.\n03:08PM\tBob\tYes.\n',
      ['comment Ada Poe: Do models grow?', 'comment Bob: Yes.'],
      ['2024-01-05 15:05', '2024-01-05 15:08'],
    ],
    [
      'LINE in English, days first or months first as the weekday has it',
      '[LINE] Chat history with Ada Poe\nSaved on: 1/7/2024, 12:00\n\nFri, 1/5/2024\n23:05\tAda Poe\tDo models grow?\n\nTue, 06/02/2024\n24:08\tBob\tYes.\n',
      ['comment Ada Poe: Do models grow?', 'comment Bob: Yes.'],
      ['2024-01-05 23:05', '2024-02-06 00:08'],
    ],
    [
      'LINE in Chinese',
      '[LINE] 與Ada的聊天記錄\n儲存日期：2024/01/03 09:00\n\n2024/1/2週二\n下午03:04\tAda\t你好\n下午03:05\tBob\t[貼圖]\n下午03:06\tBob\t好\n',
      ['comment Ada: 你好', 'comment Bob: 好'],
      ['2024-01-02 15:04', '2024-01-02 15:06'],
    ],
    [
      'LINE in Thai, whose years are others',
      '[LINE] ประวัติการแชทกับ Ada\nบันทึกเมื่อ: 16/1/2567 10:00\n\nจ., 15/1/2567\n10:15\tAda\tสวัสดี\n10:17\tBob\tครับ\n',
      ['comment Ada: สวัสดี', 'comment Bob: ครับ'],
      ['2024-01-15 10:15', '2024-01-15 10:17'],
    ],
    [
      'LINE without its head',
      '2024/01/05(金)\n8:00\tAda Poe\tOne.\n8:01\tBob\tTwo.\n',
      ['comment Ada Poe: One.', 'comment Bob: Two.'],
      ['2024-01-05 08:00', '2024-01-05 08:01'],
    ],
    [
      'iMessage, with reactions, pictures and answers that stand twice',
      'May 17, 2022  5:29:42 PM\nMe\nDo models grow?\nTapbacks:\nLoved by Bob\n\n    May 17, 2022  6:02:10 PM\n    Bob\n    Yes.\n\nMay 17, 2022  6:00:00 PM Bob named the conversation Pilots\n\nMay 17, 2022 12:02:10 PM (Read by you after 1 hour, 2 seconds)\nBob\nYes.\nAll of them.\n/Users/me/Library/Messages/Attachments/0a/1.heic\nThis message responded to an earlier message.\n\n',
      ['comment Me: Do models grow?', 'comment Bob: Yes.\\ All of them.'],
      ['2022-05-17 17:29', '2022-05-17 12:02'],
    ],
    [
      'WeChat as QQ writes it, without a head',
      '2023-08-12 12:33:11 小明\n模型会长大吗\n\n2023-08-12 12:34:11 小红\n[图片]\n\n2023-08-12 12:35:11 小红\n会\n',
      ['comment 小明: 模型会长大吗', 'comment 小红: 会'],
      ['2023-08-12 12:33', '2023-08-12 12:35'],
    ],
    [
      'KakaoTalk for computers',
      '항구 님과 카카오톡 대화\n저장한 날짜 : 2024-03-12 22:14:03\n\n--------------- 2024년 3월 11일 월요일 ---------------\n[박] [오전 12:12] 어떻게 됐어요?\n[김] [오후 9:40] 확인했는데\n문제 하나\n[박] [오후 9:41] 사진\n김님이 나갔습니다.\n',
      ['comment 박: 어떻게 됐어요?', 'comment 김: 확인했는데\\ 문제 하나'],
      ['2024-03-11 00:12', '2024-03-11 21:40'],
    ],
    [
      'KakaoTalk for phones',
      '항구 5 님과 카카오톡 대화\n저장한 날짜 : 2024년 3월 12일 오후 10:14\n\n2024년 3월 11일 오전 9:12\n2024년 3월 11일 오전 9:12, 박 : 어제\n둘째 줄\n2024년 3월 11일 오전 9:15, 김님이 들어왔습니다.\n2024. 3. 12. 오후 9:15, 김 : 넵\n',
      ['comment 박: 어제\\ 둘째 줄', 'comment 김: 넵'],
      ['2024-03-11 09:12', '2024-03-12 21:15'],
    ],
    [
      'KakaoTalk in English',
      'Chat with Ada Poe\nDate Saved : 2020-12-31 23:59:59\n\n--------------- Thursday, December 31, 2020 ---------------\n[Ada Poe] [11:59 PM] Happy new year!\n--------------- Friday, January 1, 2021 ---------------\n[Ada Poe] [12:05 AM] Photo\n[Bob] [12:06 AM] So it is.\n',
      ['comment Ada Poe: Happy new year!', 'comment Bob: So it is.'],
      ['2020-12-31 23:59', '2021-01-01 00:06'],
    ],
    [
      'QQ',
      '消息记录（此消息记录为文本格式，不支持重新导入）\n消息分组:我的群\n消息对象:Pilots\n\n2024-01-02 03:04:05 【管理员】Ada(10001)\n一\n二\n\n2024-01-02 3:05:06 Bob<bob@example.com>\n[图片]\n\n2024-01-02 3:07:08 Bob<bob@example.com>\n好\n',
      ['comment Ada: 一\\ 二', 'comment Bob: 好'],
      ['2024-01-02 03:04', '2024-01-02 03:07'],
    ],
    [
      'Zoom, who reacts and who replies',
      '00:12:04\tAda | Pilots:\tDo models grow?\nIn the dark?\n00:12:09\tBob:\tReacted to "Do models gr..." with 👍\n00:13:00\tBob:\tReplying to "Do models gr..."\n\nYes.\n',
      ['comment Ada | Pilots: Do models grow?\\ In the dark?', 'comment Bob: Yes.'],
      ['0:12:04', '0:13:00 · answers Ada \\| Pilots'],
    ],
    [
      'Zoom, who likes a message below it, and an address at the end of a line',
      '17:11:42 From Ada Poe to Everyone:\n\tSee https://a.example/b?c=1\n\tand this: 5\n\tBob, Cy Dee:❤️\n17:12:01 From Bob to Everyone:\n\tReplying to "See https://a.ex...":\n\tYes.\n\tAda Poe:👍🏽\n',
      ['comment Ada Poe: See https://a.example/b?c=1 \\ and this: 5', 'comment Bob: Yes.'],
      ['17:11:42', '17:12:01 · answers Ada Poe'],
    ],
    [
      'Zoom, as it did before',
      '18:12:04\t From  Ada Poe to Everyone : Do models grow?\n18:13:00 From Bob to Everyone:\n\tYes.\n',
      ['comment Ada Poe: Do models grow?', 'comment Bob: Yes.'],
      ['18:12:04', '18:13:00'],
    ],
  ])('is of who says what, when: %s', async (_, text, expected, moments) => {
    const [document] = await documentsIn('chat.txt', bytes(text));
    expect(said(document!)).toEqual(expected);
    for (const moment of moments) expect(document!.text).toContain(` · ${moment}\n`);
    expect(document!.doubts).toEqual([]);
    expect(document!.facts.format).toBe('thread');
  });

  it('in which nothing stands between name and words has the names that come again, and says so', async () => {
    const text =
      '2024.01.05 Friday\n12:00 Ada Poe Do models grow?\n12:01 Bob They do.\nAll of them.\n12:02 Ada Poe Good.\n12:03 Bob Yes.\n12:04 Cy Dee left the chat.\n';
    const [document] = await documentsIn('chat.txt', bytes(text));
    expect(said(document!)).toEqual([
      'comment Ada Poe: Do models grow?',
      'comment Bob: They do.\\ All of them.',
      'comment Ada Poe: Good.',
      'comment Bob: Yes.',
      'comment -: Cy Dee left the chat.',
    ]);
    expect(document!.doubts.map(({ about }) => about)).toEqual(['speakers']);
  });

  it('is several documents where it is long', async () => {
    const lines = Array.from({ length: 5_001 }, (_, at) => `08:00\tAda\tNumber ${at}.`).join('\n');
    const documents = await documentsIn(
      'chat.txt',
      bytes(`[LINE] Chat history with Ada\nSaved on: x\n\n2024/01/05(Fri)\n${lines}\n`),
    );
    expect(documents.map(({ facts }) => facts.title)).toEqual(['Ada (1 of 2)', 'Ada (2 of 2)']);
  });
});
