import { describe, expect, it } from 'vitest';
import { bytes, documentsIn, json, said } from '../taken.ts';

const person = (name: string) => ({ name, email: 'x@example.org', user_type: 'Human' });

describe('a conversation as a workspace exports it', () => {
  it.each<[string, unknown, string[], string]>([
    [
      'Google Chat, what is quoted of the one who said it',
      {
        messages: [
          {
            creator: person('Ada Poe'),
            created_date: 'Friday, January 5, 2024 at 3:00:29\u202fPM UTC',
            text: 'Do models grow?',
          },
          {
            creator: person('Bob'),
            created_date: 'Friday, January 5, 2024 at 3:01:29 PM UTC',
            text: 'Yes.',
            quoted_message_metadata: { creator: person('Ada Poe'), text: 'Do models grow?' },
          },
          { creator: person('Bob'), created_date: 'x', attached_files: [{ original_name: 'a.png' }] },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment Bob: Do models grow? Yes.', 'quote Ada Poe: Do models grow?'],
      '**Bob** · 2024-01-05 15:01 · answers Ada Poe',
    ],
    [
      'Google Chat in Chinese',
      {
        messages: [
          { creator: person('Ada'), created_date: '2024年1月5日星期五 UTC 03:00:29', text: '好' },
          { creator: person('Bob'), created_date: '2024年1月5日星期五 UTC 03:01:29', text: '是' },
        ],
      },
      ['comment Ada: 好', 'comment Bob: 是'],
      '**Bob** · 2024-01-05 03:01',
    ],
    [
      'Matrix, as Element exports a room',
      {
        room_name: 'Pilots',
        messages: [
          {
            type: 'm.room.member',
            state_key: '@ada:example.org',
            sender: '@ada:example.org',
            origin_server_ts: 1_704_466_700_000,
            content: { displayname: 'Ada Poe', membership: 'join' },
          },
          {
            type: 'm.room.message',
            event_id: '$1',
            sender: '@ada:example.org',
            origin_server_ts: 1_704_466_800_000,
            content: { msgtype: 'm.text', body: 'Do models grow?' },
          },
          {
            type: 'm.room.message',
            event_id: '$2',
            sender: '@bob:example.org',
            origin_server_ts: 1_704_466_860_000,
            content: {
              msgtype: 'm.text',
              body: '> <@ada:example.org> Do models grow?\n\nYes.',
              formatted_body: '<mx-reply><blockquote>x</blockquote></mx-reply>Yes, <b>all</b>.',
              'm.relates_to': { 'm.in_reply_to': { event_id: '$1' } },
            },
          },
          {
            type: 'm.room.message',
            event_id: '$3',
            sender: '@bob:example.org',
            origin_server_ts: 1_704_466_870_000,
            content: { msgtype: 'm.image', body: 'a.png' },
          },
          {
            type: 'm.room.message',
            event_id: '$4',
            sender: '@bob:example.org',
            origin_server_ts: 1_704_466_880_000,
            content: { msgtype: 'm.text', body: '* Yes.', 'm.relates_to': { rel_type: 'm.replace', event_id: '$2' } },
          },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment bob: Yes, **all**.'],
      '**bob** · 2024-01-05 15:01 · answers Ada Poe',
    ],
    [
      'Zulip, a topic',
      {
        zerver_userprofile: [{ id: 7, full_name: 'Ada Poe' }],
        zerver_message: [
          { sender: 7, subject: 'growth', content: 'Do models\ngrow?', date_sent: 1_704_466_800 },
          { sender_full_name: 'Bob', subject: 'growth', content: '<p>Yes.</p>', date_sent: 1_704_466_860 },
        ],
      },
      ['comment Ada Poe: Do models\\ grow?', 'comment Bob: Yes.'],
      '**Bob** · 2024-01-05 15:01',
    ],
  ])('%s', async (_, data, expected, line) => {
    const [document, ...others] = await documentsIn('messages.json', json(data));
    expect(others).toEqual([]);
    expect(said(document!)).toEqual(expected);
    expect(document!.text).toContain(`${line}\n`);
    expect(document!.facts.published).toBe('2024-01-05');
  });

  it('Mattermost, a line a record, with replies below what they answer', async () => {
    const records = [
      { type: 'version', version: 1 },
      { type: 'user', user: { username: 'ada', first_name: 'Ada', last_name: 'Poe' } },
      {
        type: 'post',
        post: {
          channel: 'growth',
          user: 'ada',
          message: 'Do models grow?',
          create_at: 1_704_466_800_000,
          replies: [{ user: 'bob', message: 'Yes.', create_at: 1_704_466_860_000 }],
        },
      },
      {
        type: 'post',
        post: {
          channel: 'growth',
          type: 'system_join_channel',
          user: 'cy',
          message: 'cy joined.',
          create_at: 1_704_466_870_000,
        },
      },
    ];
    const [document] = await documentsIn('a.jsonl', bytes(records.map((one) => JSON.stringify(one)).join('\n')));
    expect(said(document!)).toEqual(['comment Ada Poe: Do models grow?', 'comment bob: Yes.']);
    expect(document!.text).toContain('**bob** · 2024-01-05 15:01 · answers Ada Poe\n');
    expect(document!.facts.title).toBe('growth');
  });
});

describe('a transcript as a program writes it in JSON', () => {
  const words = [{ text: 'Do' }];
  it.each<[string, unknown, string[]]>([
    [
      'Fireflies',
      {
        title: 'Growth',
        sentences: [
          { speaker_name: 'Ada Poe', text: 'Do models grow?', start_time: 3.1 },
          { speaker_name: 'Bob', text: 'They do.', start_time: 9 },
          { speaker_name: 'Bob', text: 'All of them.', start_time: 10 },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment Bob: They do. All of them.'],
    ],
    [
      'podcasts',
      {
        version: '1.0.0',
        segments: [
          { speaker: 'Ada Poe', startTime: 3.1, body: 'Do models grow?' },
          { speaker: 'Bob', startTime: 9, body: 'They do.' },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment Bob: They do.'],
    ],
    [
      'Rev',
      {
        speakers: [
          { id: 0, name: 'Ada Poe' },
          { id: 1, name: 'Bob' },
        ],
        monologues: [
          {
            speaker: 0,
            elements: [
              { type: 'text', value: 'Do', ts: 3.1 },
              { type: 'punct', value: ' ' },
              { type: 'text', value: 'models grow?' },
            ],
          },
          { speaker: 1, elements: [{ type: 'text', value: 'They do.', ts: 9 }] },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment Bob: They do.'],
    ],
    [
      'AssemblyAI',
      {
        utterances: [
          { speaker: 'A', text: 'Do models grow?', start: 3_100, words },
          { speaker: 'B', text: 'They do.', start: 9_000, words },
        ],
      },
      ['comment Speaker A: Do models grow?', 'comment Speaker B: They do.'],
    ],
    [
      'Whisper',
      {
        text: 'x',
        segments: [
          { id: 0, start: 3.1, end: 4, text: ' Do models grow?' },
          { id: 1, start: 4, end: 9, text: ' They do.' },
        ],
      },
      ['comment -: Do models grow? They do.'],
    ],
  ])('%s', async (program, data, expected) => {
    const [document] = await documentsIn('a.json', json(data));
    expect(said(document!)).toEqual(expected);
    expect(document!.text).toContain(' · 0:00:03\n');
    expect(document!.doubts.map(({ about }) => about)).toEqual(/Whisper|AssemblyAI/.test(program) ? ['speakers'] : []);
  });
});
