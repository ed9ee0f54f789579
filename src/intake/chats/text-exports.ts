import { doubt } from '../doubt.ts';
import { oneLine } from '../facts.ts';
import { markdownWords } from '../markdown-words.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { imessageConversation } from './imessage.ts';
import { withTabs } from './line-spaces.ts';
import { CLOCK, clockOf, dayOf } from './text-clocks.ts';
import { zoomConversation } from './zoom.ts';

/** A line that begins a message. */
interface Start {
  /** Null where the program itself speaks. */
  readonly name: string | null;
  readonly day?: string | null;
  readonly clock: string;
  readonly words: string;
}

/** A program that exports a chat as a text whose lines have a time and a name, and whose days mostly stand on lines of their own. */
interface TextExport {
  /** What stands in the first lines of its files. */
  readonly head: RegExp;
  /** What it calls the chat, in the first line. */
  readonly title: RegExp;
  readonly start: (line: string) => Start | null;
  /** What it writes for a picture, a sticker, a call, a message that was taken back. */
  readonly unsaid: RegExp;
  /** A line that tells who came and went. */
  readonly told?: RegExp;
  readonly isQuoted?: boolean;
}

const LINE = new RegExp(`^(${CLOCK})\\t(?:([^\\t]*)\\t)?(.*)$`, 'u');
const KAKAO_PC = new RegExp(`^\\[([^\\[\\]]{1,60})\\] \\[(${CLOCK})\\] (.*)$`, 'u');
const KAKAO = new RegExp(`^(.{8,24}?),? (?:at )?(${CLOCK})(?:, (?:(.{1,60}?) : )?(.*))?$`, 'u');
const QQ =
  /^(\d{4}-\d{2}-\d{2}) (\d{1,2}:\d{2}:\d{2}) (?:【[^】]{0,20}】)?(.{1,60}?)(?:\(\d{4,12}\)|<[^<>\s]+@[^<>\s]+>)?$/u;

const EXPORTS: readonly TextExport[] = [
  {
    head: /^\[LINE\]/m,
    title:
      /^\[LINE\] ?(?:Chat history (?:with|in) |Chat with |[與与]|ประวัติการแชทกับ |ประวัติการสนทนากับ )?(.+?)(?:との?トーク履歴|のトーク履歴|的聊天[記记][錄录])?(?:\.txt)?$/u,
    start(line) {
      const [head, clock = '', name, words = ''] = LINE.exec(line) ?? [];
      return head === undefined ? null : { name: name?.trim() || null, clock: clockOf(clock), words };
    },
    unsaid: /^(?:\[[^[\]\n]{1,24}\](?: \S{1,80})?|☎.*)$/u,
    isQuoted: true,
  },
  {
    head: /카카오톡 대화|저장한 날짜|^Date Saved ?:|KakaoTalk Chats/m,
    title: /^(.+?)(?: \d+)? ?(?:님과 카카오톡 대화|카카오톡 대화|KakaoTalk Chats with.*)$/u,
    start(line) {
      const pc = KAKAO_PC.exec(line);
      if (pc) return { name: pc[1]!.trim(), clock: clockOf(pc[2]!), words: pc[3]! };
      const [, day = '', clock = '', name, words = ''] = KAKAO.exec(line) ?? [];
      const on = day === '' ? null : dayOf(day);
      return on === null ? null : { name: name?.trim() ?? null, day: on, clock: clockOf(clock), words };
    },
    told: /(?:님이|님을) \S.{0,40}(?:나갔습니다|들어왔습니다|초대했습니다|초대하였습니다|내보냈습니다)\.?$|(?:님이|님을) (?:나갔습니다|들어왔습니다)\.?$|^\S.{0,60} (?:joined|left) this chatroom\.?$/u,
    unsaid:
      /^(?:사진(?: \d+장)?|동영상|이모티콘|음성메시지|지도:.*|파일: .*|삭제된 메시지입니다\.|메시지가 삭제되었습니다\.?|(?:보이스톡|페이스톡|그룹콜|라이브톡) .{1,12}|Photos?(?: \(\d+\))?|\d+ photos|Videos?|Emoticons?|Stickers?|Voice (?:Note|Call).*|File: .*|This message was deleted\.)$/u,
  },
  {
    // Of WeChat some programs write the same without a head.
    head: /^消息(?:记录|分组|对象)|(?<![\s\S])\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} [^\n]{1,40}\n[^\n]+\n\n\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2} [^\n]{1,40}\n/m,
    title: /^消息对象[:：](.+)$/mu,
    start(line) {
      const [head, day = '', clock = '', name = ''] = QQ.exec(line) ?? [];
      return head === undefined
        ? null
        : { name: /^系统消息$/.test(name) ? null : name.trim(), day, clock: clockOf(clock), words: '' };
    },
    unsaid: /^(?:\[[^[\]\n]{1,12}\]\s*)+$/u,
  },
];

/**
 * A chat as LINE, KakaoTalk, QQ or Zoom exports it as a text, or others write those of WeChat and iMessage: who says what on which day, without what the program says itself.
 * Null for any other text.
 */
export function textConversation(text: string): Conversation | null {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const top = plain.slice(0, TOP);
  const found = EXPORTS.find(({ head }) => head.test(top)) ?? (LINE_BARE.test(top) ? EXPORTS[0] : undefined);
  const tabbed = found === undefined || found === EXPORTS[0] ? withTabs(plain) : null;
  if (tabbed !== null) return { ...readExport(tabbed, EXPORTS[0]!), doubts: [spaced] };
  const read = found && readExport(plain, found);
  return read && read.posts.length > 0 ? read : (imessageConversation(plain) ?? zoomConversation(plain));
}

const spaced = doubt(
  'speakers',
  'It sets no sign between names and words: names are what comes again and again, and who wrote one message only is not told.',
);
const TOP = 600;
/** A chat of LINE without its head: a day, then a time, a name and words between tabs. */
const LINE_BARE =
  /^\s*(?:\d{4}[./]\d{1,2}[./]\d{1,2} ?[(（]?\p{L}+[)）]?|\p{L}{2,4}, \d{1,2}\/\d{1,2}\/\d{4})\n(?:[^\n\t]{4,9}\t[^\n]*\n)/u;

interface Message extends Start {
  readonly at: string | null;
  readonly lines: string[];
}

function readExport(text: string, { start, title, unsaid, told, isQuoted = false }: TextExport): Conversation {
  const messages: Message[] = [];
  let day: string | null = null;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const open = messages.at(-1);
    if (isOpen && open !== undefined) {
      open.lines.push(line);
      isOpen = !ENDS.test(line);
      continue;
    }
    if (told?.test(line)) continue;
    const found = start(line);
    const next = found === null ? dayOf(line) : null;
    if (next !== null) day = next;
    else if (found === null) open?.lines.push(line);
    else {
      const on = found.day ?? day;
      messages.push({ ...found, at: on === null ? null : `${on} ${found.clock}`, lines: [found.words] });
      isOpen = isQuoted && found.words.startsWith('"') && (found.words === '"' || !ENDS.test(found.words));
    }
  }
  const said = messages.flatMap(({ name, at, lines }): Post[] => {
    const words = isQuoted ? unquoted(lines) : lines.join('\n').trim();
    return name === null || words === '' || unsaid.test(words)
      ? []
      : [{ name: name === '?' ? null : name, at, answers: null, words: markdownWords(words) }];
  });
  const left = messages.filter(({ name, lines }) => name !== null && unsaid.test(lines.join('\n').trim())).length;
  const notes =
    left > 0
      ? [`${left === 1 ? 'One picture, sticker or call was' : `${left} pictures, stickers and calls were`} left out.`]
      : [];
  return {
    title: oneLine(
      title.exec(
        text
          .slice(0, TOP)
          .split('\n')
          .find((line) => title.test(line)) ?? '',
      )?.[1],
    ),
    posts: said,
    notes,
  };
}

/** A quotation mark that no other goes before. */
const ENDS = /(?:^|[^"])(?:"")*"$/;

/** Several lines stand in quotation marks, and one among them twice. */
function unquoted(lines: readonly string[]): string {
  const words = lines.join('\n').trim();
  return lines.length > 1 && /^"[\s\S]*"$/.test(words) ? words.slice(1, -1).replaceAll('""', '"').trim() : words;
}
