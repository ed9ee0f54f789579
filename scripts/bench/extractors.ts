import nlp from 'compromise';
import { words } from '../../src/text/languages/english.ts';

/** Names by how often they stand, as runs of capitalised words, after code, links and formulas are taken out. */
export function byCapitals(texts: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [run] of stripped(text).matchAll(RUN)) {
      const kept = run.split(' ');
      while (kept.length > 0 && words.stop.has(kept[0]!.toLowerCase())) kept.shift();
      const name = kept.join(' ');
      if (name.length > 1) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return ranked(counts);
}

/** Names by how often they stand, as the people, places and organizations and the nouns that compromise finds. */
export function byCompromise(texts: readonly string[]): string[][] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const view = nlp(stripped(text));
    for (const found of [...view.topics().out('array'), ...view.match('#ProperNoun+').out('array')] as string[]) {
      const name = found.replace(/[^\p{L}\p{N}]+$|^[^\p{L}\p{N}]+/gu, '').replace(/['’]s$/, '');
      if (name.length > 1) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return ranked(counts);
}

function ranked(counts: ReadonlyMap<string, number>): string[][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => [name]);
}

function stripped(text: string): string {
  return text
    .replace(/^(?:<!--[\s\S]*?-->\s*)?---\n[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```|`[^`\n]*`|\$\$[\s\S]*?\$\$|\$[^$\n]*\$|<!--[\s\S]*?-->|<[^>\n]*>/g, ' . ')
    .replace(/\[@[^\]]*\]/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/https?:\/\/\S+/g, ' . ')
    .replace(/[*_#>|]+/g, ' ');
}

const RUN = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}-]*(?: \p{Lu}[\p{L}\p{N}-]*)*/gu;
