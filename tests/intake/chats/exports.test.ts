import { describe, expect, it } from 'vitest';
import { zip } from '../made-files.ts';
import { bytes, documentsIn, json, said } from '../taken.ts';

const TALK = ['comment Ada Poe: Do models grow?', 'comment Bob: Yes.'];

const node = (id: string, parent: string | null, role: string, parts: unknown[], more: object = {}) => ({
  id,
  parent,
  children: [],
  message: {
    author: { role },
    create_time: 1_700_000_000 + Number(id),
    content: { content_type: 'text', parts, ...more },
    recipient: 'all',
    metadata: {},
  },
});

describe('a conversation as a program exports it', () => {
  it.each<[string, unknown, string[]]>([
    [
      'Telegram',
      {
        name: 'Chat',
        messages: [
          { type: 'service', date: '2024-01-02T10:00:00', actor: 'Ada Poe' },
          { from: 'Ada Poe', date: '2024-01-02T10:15:00', text: ['Do ', { type: 'bold', text: 'models' }, ' grow?'] },
          { from: 'Bob', date: '2024-01-02T10:16:00', text: 'Yes.' },
        ],
      },
      ['comment Ada Poe: Do **models** grow?', 'comment Bob: Yes.'],
    ],
    [
      'Telegram, times in seconds alone, and a photo',
      {
        name: 'Chat',
        messages: [
          { type: 'message', from: 'Ada Poe', date_unixtime: '1652135033', text: 'Do models grow?' },
          { type: 'message', from: 'Bob', date_unixtime: '1652138769', text: 'Yes.' },
          { type: 'message', from: 'Bob', date_unixtime: '1652138770', photo: 'a.jpg', text: '' },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment Bob: Yes.'],
    ],
    [
      'Telegram, what is forwarded being of another, and an account that is gone',
      {
        id: 1,
        type: 'private_group',
        messages: [
          {
            id: 1,
            type: 'message',
            from: 'Ada Poe',
            date: '2024-01-02T10:15:00',
            text: 'Models grow.',
            forwarded_from: 'Cy Dee',
          },
          {
            id: 2,
            type: 'message',
            from: null,
            date: '2024-01-02T10:16:00',
            text: 'So they say.',
            reply_to_message_id: 1,
          },
        ],
      },
      ['comment Ada Poe: Models grow.', 'quote Cy Dee: Models grow.', 'comment -: So they say.'],
    ],
    [
      'Discord',
      {
        guild: { name: 'Pilots' },
        channel: { name: 'harbour' },
        messages: [
          {
            id: '1',
            type: 'Default',
            timestamp: '2024-01-02T10:15:00.000+00:00',
            content: 'Do models\ngrow, <@7>?',
            author: { name: 'ada', nickname: 'Ada Poe' },
            mentions: [{ id: '7', name: 'bob', nickname: 'Bob' }],
          },
          {
            id: '2',
            type: 'GuildMemberJoin',
            timestamp: '2024-01-02T10:15:30+00:00',
            content: 'Joined the server.',
            author: { name: 'Cy' },
          },
          {
            id: '3',
            type: 'Reply',
            timestamp: '2024-01-02T10:16:00+00:00',
            content: 'Yes.',
            author: { name: 'Bob' },
            reference: { messageId: '1' },
          },
        ],
      },
      ['comment Ada Poe: Do models\\ grow, @Bob?', 'comment Bob: Yes.'],
    ],
    [
      'Slack, its marks and names, a thread below what it answers',
      [
        {
          ts: '1704190500.000100',
          text: 'Do <https://example.org/a|models> grow, <@U2>?',
          user: 'U1',
          user_profile: { real_name: 'Ada Poe' },
          thread_ts: '1704190500.000100',
        },
        { ts: '1704190510.0', text: 'Lunch &amp; tea', user: 'U3', user_profile: { real_name: 'Cy' } },
        { ts: '1704190520.0', subtype: 'channel_join', text: '<@U4> has joined', user: 'U4' },
        {
          ts: '1704190560.0',
          text: 'Yes, *all* of `them`.',
          user: 'U2',
          user_profile: { real_name: 'Bob' },
          thread_ts: '1704190500.000100',
        },
      ],
      [
        'comment Ada Poe: Do [models](<https://example.org/a>) grow, @Bob?',
        'comment Bob: Yes, **all** of `them`.',
        'comment Cy: Lunch & tea',
      ],
    ],
    [
      'ChatGPT, the branch that was shown last, without what only the program sees',
      {
        title: 'Models',
        current_node: '6',
        mapping: {
          1: node('1', null, 'system', ['Be kind.']),
          2: node('2', '1', 'user', ['Do models *grow*?']),
          3: node('3', '2', 'assistant', ['No.']),
          4: node('4', '2', 'assistant', ['search("models")'], { content_type: 'code' }),
          5: node('5', '4', 'tool', ['Much.']),
          6: node('6', '5', 'assistant', ['Yes, **much**, by \\(n^2\\).\ue200cite\ue202turn0search1\ue201']),
        },
      },
      ['comment User: Do models \\*grow\\*?', 'comment ChatGPT: Yes, **much**, by $n^2$.'],
    ],
    [
      'Claude',
      [
        {
          uuid: 'x',
          name: 'Models',
          chat_messages: [
            {
              uuid: 'a',
              sender: 'human',
              text: 'Do models grow?',
              created_at: '2024-01-02T10:15:00Z',
              parent_message_uuid: '0',
            },
            {
              uuid: 'b',
              sender: 'assistant',
              text: 'No.',
              created_at: '2024-01-02T10:15:10Z',
              parent_message_uuid: 'a',
            },
            {
              uuid: 'c',
              sender: 'assistant',
              text: '',
              content: [
                { type: 'thinking', thinking: 'Hm.' },
                { type: 'text', text: 'Yes.' },
              ],
              created_at: '2024-01-02T10:16:00Z',
              parent_message_uuid: 'a',
            },
          ],
        },
      ],
      ['comment Human: Do models grow?', 'comment Claude: Yes.'],
    ],
    [
      'Messenger, the latest first, its letters in pieces',
      {
        participants: [{ name: 'Ada Poe' }, { name: 'Zo\u00c3\u00ab' }],
        messages: [
          { sender_name: 'Zo\u00c3\u00ab', timestamp_ms: 1_704_190_560_000, content: 'Oui, \u00c3\u00a7a.' },
          { sender_name: 'Ada Poe', timestamp_ms: 1_704_190_500_000, content: 'Do models grow?' },
        ],
      },
      ['comment Ada Poe: Do models grow?', 'comment Zoë: Oui, ça.'],
    ],
    [
      'Teams and Skype',
      {
        userId: 'x',
        conversations: [
          {
            id: '1',
            displayName: 'Pilots',
            MessageList: [
              {
                displayName: 'Bob',
                originalarrivaltime: '2024-01-02T10:16:00Z',
                messagetype: 'RichText',
                content: '<p>Yes.</p>',
              },
              {
                displayName: 'Ada Poe',
                originalarrivaltime: '2024-01-02T10:15:00Z',
                messagetype: 'Text',
                content: 'Do models grow?',
              },
              {
                displayName: '',
                originalarrivaltime: '2024-01-02T10:14:00Z',
                messagetype: 'ThreadActivity/AddMember',
                content: '<x>Bob</x>',
              },
            ],
          },
        ],
      },
      TALK,
    ],
    [
      'other programs',
      {
        messages: [
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: 'Do models grow?' },
          { role: 'assistant', content: [{ type: 'text', text: 'Yes.' }] },
        ],
      },
      ['comment User: Do models grow?', 'comment Assistant: Yes.'],
    ],
  ])('%s', async (_, data, expected) => {
    const [document, ...others] = await documentsIn('result.json', json(data));
    expect(others).toEqual([]);
    expect(document!.facts.format).toBe('thread');
    expect(said(document!)).toEqual(expected);
  });

  it('that knows only numbers of its people says so', async () => {
    const [document] = await documentsIn('day.json', json([{ ts: '1704190500.0', text: 'Yes.', user: 'U2' }]));
    expect(said(document!)).toEqual(['comment U2: Yes.']);
    expect(document!.doubts.map(({ about }) => about)).toEqual(['speakers']);
    expect(document!.doubts[0]!.says).toContain('users.json');
  });

  it('whose clock goes back is kept in its order, and says so', async () => {
    const at = (date: string) => ({ from: 'Ada', date, text: `At ${date}.` });
    const data = { messages: [at('2024-03-02T10:00:00'), at('2024-01-01T10:00:00'), at('2024-01-01T09:30:00')] };
    const [document] = await documentsIn('result.json', json(data));
    expect(document!.text).toMatch(/03-02T10[\s\S]*01-01T10[\s\S]*01-01T09/);
    expect(document!.facts.published).toBe('2024-01-01');
    expect(document!.doubts[0]!.says).toContain('clock goes back once, first to 2024-01-01');
  });

  it('whose words look like its own lines is not misread', async () => {
    const words = '**Bob** · 2024-01-02 10:16\n\n# Yes\n[2024-01-02 10:16] Bob: no\n> quoted?\n```\ncode';
    const [document] = await documentsIn(
      'result.json',
      json({
        messages: [
          { from: 'Ada', date: '2024-01-02T10:15:00', text: words },
          { from: 'Bob', date: '2024-01-02T10:17:00', text: 'Yes.' },
        ],
      }),
    );
    const all = said(document!);
    expect(all.map((one) => one.slice(0, 12))).toEqual(['comment Ada:', 'comment Bob:']);
  });

  it.each(['{"a": 1}', '[1, 2', '[]', '[{"messages": []}]'])('%s is none', async (text) => {
    await expect(documentsIn('a.json', bytes(text))).rejects.toThrow(/JSON/);
  });
});

describe('an account', () => {
  const chat = (name: string, words: string) => ({
    name,
    type: 'personal_chat',
    messages: [{ id: 1, type: 'message', from: name, date: '2024-01-02T10:15:00', text: words }],
  });

  it('gives a document a conversation; those without words are counted', async () => {
    const data = {
      about: '',
      chats: { list: [chat('Ada', 'One.'), chat('Bob', ''), chat('Ada', 'Two.')] },
      left_chats: { list: [chat('Pilots', 'Three.')] },
    };
    const documents = await documentsIn('result.json', json(data));
    expect(documents.map(({ facts }) => facts.title)).toEqual(['Ada', 'Ada', 'Pilots']);
  });

  it('of 10,000 messages by 500 people is parted, all of them there', async () => {
    const messages = Array.from({ length: 10_001 }, (_, id) => ({
      id,
      type: 'message',
      from: `Person ${id % 500}`,
      date: '2024-01-02T10:15:00',
      text: `Number ${id}.`,
    }));
    const documents = await documentsIn('result.json', json({ name: 'Pilots', type: 'private_group', messages }));
    expect(documents.map(({ facts }) => facts.title)).toEqual([
      'Pilots (1 of 3)',
      'Pilots (2 of 3)',
      'Pilots (3 of 3)',
    ]);
    expect(documents.flatMap(({ text }) => text!.match(/^Number \d+\.$/gm))).toHaveLength(10_001);
  });

  it('of ChatGPT comes as the archive that it is', async () => {
    const conversation = (title: string) => ({
      title,
      current_node: '1',
      mapping: { 1: node('1', null, 'user', [`On ${title}.`]) },
    });
    const archive = zip({
      'user.json': '{}',
      'conversations-000.json': JSON.stringify([conversation('A')]),
      'conversations-001.json': JSON.stringify([conversation('B')]),
      'chat.html': '<html>',
    });
    const documents = await documentsIn('export.zip', archive);
    expect(documents.map(({ facts }) => facts.title)).toEqual(['A', 'B']);
  });

  it('of Slack has its names from users.json, its days joined, its talks called by who has them', async () => {
    const message = (ts: string, user: string, text: string) => ({ type: 'message', ts, user, text });
    const archive = zip({
      'users.json': JSON.stringify([
        { id: 'U1', profile: { real_name: 'Ada Poe' } },
        { id: 'U2', name: 'bob', profile: { real_name: '', display_name: 'Bob' } },
      ]),
      'channels.json': JSON.stringify([{ id: 'C1', name: 'general' }]),
      'dms.json': JSON.stringify([{ id: 'D12345678', members: ['U1', 'U2'] }]),
      'general/2024-01-03.json': JSON.stringify([message('1704276900.0', 'U2', 'Yes, in <#C1|general>.')]),
      'general/2024-01-02.json': JSON.stringify([message('1704190500.0', 'U1', 'Do models grow, <@U2>?')]),
      'D12345678/2024-01-02.json': JSON.stringify([message('1704190500.0', 'U1', 'Hello.')]),
    });
    const documents = await documentsIn('workspace.zip', archive);
    expect(documents.map(({ facts }) => [facts.title, facts.published])).toEqual([
      ['general', '2024-01-02'],
      ['Ada Poe, Bob', '2024-01-02'],
    ]);
    expect(said(documents[0]!)).toEqual(['comment Ada Poe: Do models grow, @Bob?', 'comment Bob: Yes, in \\#general.']);
    expect(documents.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  it('of WhatsApp comes with its pictures', async () => {
    const text = '31/12/2023, 18:00 - Ada: One.\n31/12/2023, 18:01 - Bob: Two.\n';
    const [document] = await documentsIn('chat.zip', zip({ 'WhatsApp Chat with Ada.txt': text, 'IMG-1.jpg': 'x' }));
    expect(said(document!)).toEqual(['comment Ada: One.', 'comment Bob: Two.']);
  });

  it.each<[string, Uint8Array]>([
    ['of texts', zip({ 'a.txt': 'Words.', 'b.txt': 'Words.' })],
    [
      'of an archive in an archive',
      zip({
        'a.zip': new TextDecoder('latin1').decode(
          zip({ 'b.zip': new TextDecoder('latin1').decode(zip({ 'c.txt': 'Words.' })) }),
        ),
      }),
    ],
    ['of one text that is no chat', zip({ 'a.txt': 'Words.' })],
  ])('an archive %s is refused with what to do', async (_, archive) => {
    await expect(documentsIn('a.zip', archive)).rejects.toThrow(/unpack it/);
  });
});

describe('data that is damaged says where', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['in the middle', 'a.json', bytes('{"a": 1,\n "b": [1, 2,}'), '(at 2:13)'],
    ['at its end', 'a.json', bytes('{"a": 1,\n "b": '), '(at 2:7)'],
    ['where a word is none of JSON', 'a.json', bytes('{"a":\n nope}'), '(at 2:2)'],
    ['where a comma leads to nothing', 'a.json', bytes('[1,\n]'), '(at 2:1)'],
    ['where brackets cross', 'a.json', bytes('{"a": [1}'), '(at 1:9)'],
    ['in a line of its own', 'a.jsonl', bytes('{"a": 1}\n\n{"b": x}\n'), '(at 3:7)'],
    [
      'in an archive',
      'a.zip',
      zip({ 'users.json': '[]', 'channels.json': '[]', 'general/2024-01-01.json': '[{]' }),
      '(at general/2024-01-01.json:1:3)',
    ],
  ])('%s', async (_, name, content, place) => {
    await expect(documentsIn(name, content)).rejects.toThrow(place);
  });
});

describe('a chat as text', () => {
  const chat = (...days: string[]) => days.map((day, index) => `${day}, 18:00 - Ada: Number ${index}.`).join('\n');
  it.each<[string, string, string | undefined, number]>([
    ['days first, told by one that is no month', chat('11/12/2023', '31/12/2023', '1/1/2024'), '2023-12-11', 0],
    ['months first', chat('12/11/23', '12/31/23', '1/1/24'), '2023-12-11', 0],
    ['days first, told by the clock that goes on', chat('1/3/2023', '2/3/2023', '1/4/2023'), '2023-03-01', 0],
    ['years first', chat('2023. 12. 11.', '2024. 1. 1.'), '2023-12-11', 0],
    ['digits of another script', chat('\u200f١٣\u200f/١٢\u200f/٢٠٢٣', '١/١/٢٠٢٤'), '2023-12-13', 0],
    ['a calendar of Thailand', chat('13/12/2566', '1/1/2567'), '2023-12-13', 0],
    ['nobody can tell', '1/2/2023, 6:00 PM - Ada: One.', undefined, 0],
    ['days first, where no hour is told by AM and PM', chat('1/2/2023'), '2023-02-01', 0],
    ['the clock goes back', chat('13/3/2023', '14/3/2023', '1/1/2023'), '2023-01-01', 1],
  ])('%s', async (_, text, published, doubts) => {
    const [document] = await documentsIn('chat.txt', bytes(text));
    expect(document!.facts).toEqual({ format: 'thread', published });
    expect(document!.doubts.map(({ about }) => about)).toEqual(Array(doubts).fill('facts'));
  });
});
