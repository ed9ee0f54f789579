import { everyday } from './chinese-everyday.ts';
import { type LanguageWords, type MatchRules, wordSet } from './language.ts';
import { borrowedPlural } from './other.ts';

export const match: MatchRules = { language: 'zh', letters, inflect: borrowedPlural };

/** The dot between the parts of a foreign name is any of several. */
export function letters(text: string): string {
  return text.replace(/[\u00b7\u2022\u2027\u2219\u30fb\uff65]/g, '\u00b7');
}

const pronouns = '我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 大家 自己 本身 谁 我們 你們 他們 它們';
const modals =
  '可以 可能 能够 能 会 要 想 应该 应当 必须 需要 须 应 得以 将 将要 即将 正在 能夠 會 應該 必須 將 不 没有 未 别 请 来 去 无法 无需 不能 不会 尝试 开始 继续';

/**
 * Words as the runtime's dictionary parts them. Little words of one character stand for themselves; what is one word and everyday
 * is no term, two words side by side are.
 */
export const words: LanguageWords = {
  language: 'zh',
  stop: wordSet(
    pronouns,
    modals,
    `的 地 得 了 着 过 吗 呢 吧 啊 呀 嘛 哦 啦 是 有 无 没 之 其 此 该 本 各 每 某 另 这 那 哪 何 几 些 所 者 们 等 等等 第 个 种 次 条 张 份 位 名 只 款 篇 对 倍
 一 二 三 四 五 六 七 八 九 十 百 千 万 亿 零 两 半 一个 一种 一些 两个 两种 多个 多种 几个 每个 各个 这个 那个 这些 那些 这种 那种 这样 那样 这里 那里 此处 其中 其他 其它 之间 之前 之后 以上 以下 以及 及其 及 与 和 或 或者 而 且 并 并且 而且 但 但是 然而 不过 虽然 尽管 即使 如果 若 只要
 只有 因为 因此 所以 从而 由于 于是 为了 以便 对于 关于 至于 在于 用于 用来 基于 来自 位于 属于 处于 等于 通过 经过 根据 按照 随着 除了 作为 成为 称为 叫做 例如 比如 即 即可 则 就 才 都 也 还 又 再 已 已经 曾 曾经 仍 仍然 更 更加 最 很 非常 十分 较 比较 太 越 越来越 仅 仅仅 只是 甚至 尤其 特别 往往
 常常 通常 一般 首先 其次 然后 接着 接下来 最后 最终 同时 此外 另外 目前 当前 现在 在 从 到 至 自 向 往 以 于 为 被 把 让 使 令 给 由 按 跟 同 比 如 像 似 当 时 中 内 外 上 下 里 间 左 右 什么 怎么 怎样 如何 为什么 为何 是否 能否 哪些 哪个 多少 不同 相同 所有 任何 全部 整个 进行 使用 实现 采用 利用 具有 包括 包含 得到 获得 表示 提供
 這 這個 這些 這種 這樣 這裡 個 種 們 來 與 為 從 後 裡 間 過 還 對 時 於 並 並且 但 雖然 儘管 如果 因為 因此 所以 由於 為了 通過 經過 根據 隨著 作為 成為 稱為 例如 沒有 已經 更 最 很 非常 以及 或者 什麼 怎麼 如何 是否 無 沒 內 進行 使用 實現`,
  ),
  general: wordSet(everyday),
  beforeVerb: wordSet('可以 能够 会 应该 应当 必须 不 没有 无法 能夠 會 應該 必須 沒有 無法'),
  calendar: wordSet(
    '一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日',
  ),
  connective: wordSet('与 和'),
  notLast: /^(?:[\u4e00-\u9fff]{1,2}地|[前后]|.+的)$/u,
  notFirst: /^[\u4e00-\u9fff]+[们后前时]$/u,
  capitalNouns: false,
};
