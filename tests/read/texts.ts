import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingRequest } from '../../src/read/read-text.ts';

const folder = join(import.meta.dirname, '..', '..', 'seeds');
const SEEDS = readdirSync(folder)
  .filter((name) => /\.txt$/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const all = SEEDS.join('\n\n');

const plain = (text: string): ReadingRequest => ({ text, file: 'note.txt', format: null });

/** Texts of every kind, to be read in Node and in a browser alike. */
export const TEXTS: Readonly<Record<string, ReadingRequest>> = {
  'the slide': plain(SEEDS[0]!),
  'the comments': plain(SEEDS[1]!),
  'the thread': plain(SEEDS[2]!),
  'the posts': plain(SEEDS[3]!),
  'the blog post': plain(SEEDS[4]!),
  'the comments, read as an article': { ...plain(SEEDS[1]!), format: 'article' },
  'a post that quotes': plain(
    `As somebody put it: “${SEEDS[2]!.trim().slice(0, 300)}” Nathan Lambert told OpenAI, and Zeta-Labs (ZL) agreed with ZL.`,
  ),
  'mathematical bold': plain('𝗡𝗮𝘁𝗵𝗮𝗻 𝗟𝗮𝗺𝗯𝗲𝗿𝘁 on 𝘀𝘆𝗻𝘁𝗵𝗲𝘁𝗶𝗰 𝗱𝗮𝘁𝗮: 𝑠𝑐𝑎𝑙𝑖𝑛𝑔 𝑙𝑎𝑤𝑠 for ＧＰＴ－４.'),
  'Windows line ends': plain(SEEDS[3]!.replaceAll('\n', '\r\n')),
  emoji: plain('🚀 OpenAI 👩🏽‍💻 and Mistral 🇫🇷! Is GPT-4 🤖? Yes… no 🎉🎉\u{e0067} ok.'),
  nothing: plain(''),
  'white space': plain(' \n\t\r\n\u00a0\ufeff'),
  'one letter': plain('a'),
  'half a character': plain('OpenAI \ud83d said \udc00 so.'),
  Markdown: {
    text: '---\ntitle: A note\n---\n# On **GPT-4**\n\nSee [OpenAI](https://openai.com) & _Mistral_ &amp; `code`.\n\n> Nathan Lambert: open &rarr; weights.\n\n- [x] synthetic data\n- scaling laws\n\n| A | B |\n|---|---|\n| DeepSeek R1 | Bittensor |\n',
    file: 'note.md',
    format: null,
  },
  HTML: {
    text: '<!doctype html><html lang="en-GB"><head><title>T</title><style>p{}</style></head><body><h1>GPT&#45;4 &eacute;t&eacute;</h1><p onclick="x()">OpenAI <b>and</b> <a href="javascript:alert(1)">Mistral</a><br>talk &notanentity; on.</p><blockquote>Synthetic data</blockquote><script>alert("OpenAI")</script></body></html>',
    file: 'page.html',
    format: null,
  },
  'many scripts': plain(
    'OpenAI发布了GPT-4。它使用强化学习。\n\n人工知能モデルはMistralより速い。\n\nनाथन ने OpenAI के बारे में कहा। फिर रुका।\n\nقال ناثان إن OpenAI تطور نماذج جديدة؟ نعم.\n\nDie Trainingsdaten-Qualität von DeepSeek R1, z. B. 2024.\n\nİstanbul’da GPT-4’ün ışığı.\n\nภาษาไทยและ OpenAI ทำงานร่วมกัน\n\nОткрытые модели Mistral. И точка.',
  ),
  Chinese: plain(
    '开放权重的模型正在追赶。OpenAI与Mistral都在训练新模型，合成数据很重要！他说：“扩展定律还没有结束。”是吗？',
  ),
  Arabic: plain('النماذج المفتوحة من Mistral و OpenAI تتقدم بسرعة. هل ستتوقف؟ لا نعرف ذلك بعد، كما قال الباحث.'),
  'what would be markup': plain(
    '<img src=x onerror=alert(1)> <script>alert(2)</script> [OpenAI](javascript:alert(3)) javascript:alert(4) https://evil.example/"onload=x GPT-4 "><svg onload=alert(5)>',
  ),
  'a sentence without an end': plain(`${'OpenAI word '.repeat(3000)}GPT-4 ${'more words '.repeat(3000)}`),
  '200 kB': plain(all.repeat(Math.ceil(200_000 / all.length))),
};
