/** As deep as any page that somebody wrote by hand. */
const DEEP = 150;
/** Elements that mean nothing for the words in them, beside all that a page or a program has named itself; of these one parts lines. */
const HARMLESS = new Set(
  'div span font b i u em strong small big center tt code a section article main label abbr'.split(' '),
);
const PARTS_LINES = new Set('div center section article main'.split(' '));
/** Elements without an end tag, or whose end tag may be left out. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp html head body'.split(
    ' ',
  ),
);

/**
 * A page in which elements that nobody closed nest hundreds deep, without those below some depth that only set letters or boxes;
 * each element is closed where the one around it is, and `<use/>`, `<w:sdt/>` at once: a browser heeds that within drawings alone and
 * leaves others open, one in another. Its words stay. Linear in its length.
 */
export function flattened(html: string): string {
  const open: { name: string; isKept: boolean }[] = [];
  const counts = new Map<string, number>();
  let depth = 0;
  let made = '';
  let from = 0;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found !== null; found = TAG.exec(html)) {
    const [tag, slash = '', written = ''] = found;
    const name = written.toLowerCase();
    if (slash === '' && (name === 'script' || name === 'style')) {
      const end = html.indexOf(`</${written}`, TAG.lastIndex);
      if (end < 0) break;
      TAG.lastIndex = html.indexOf('>', end) + 1 || html.length;
      continue;
    }
    if (UNCOUNTED.has(name)) continue;
    made += html.slice(from, found.index);
    from = found.index + tag.length;
    if (tag.endsWith('/>')) {
      if (slash === '') made += `${tag}</${written}>`;
      continue;
    }
    if (slash === '') {
      const isKept = depth < DEEP || !(HARMLESS.has(name) || /[-:]/.test(name));
      open.push({ name, isKept });
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (isKept) depth++;
      made += isKept ? tag : PARTS_LINES.has(name) ? '<p>' : '';
      continue;
    }
    if ((counts.get(name) ?? 0) === 0) continue;
    for (let last = open.pop(); last; last = open.pop()) {
      counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
      if (last.isKept) {
        depth--;
        made += `</${last.name}>`;
      }
      if (last.name === name) break;
    }
  }
  return made + html.slice(from);
}

const TAG = /<(\/?)([a-zA-Z][^\s/<>]{0,60})[^<>]*>/g;
