/**
 * What programs that make sites out of Markdown read in it, and a reader of the site never sees: the marks around a box
 * (`:::note`), attributes of the paragraph above (`{:.post-meta}`), tags of a template (`{% include x.md %}`), attributes of
 * a heading, a picture or a link (`## Setup {#setup .wide}`). Alternatives of an expression with the flag `u`.
 */
export const TEMPLATE_SIGN = [
  String.raw`(?<=^|\n[ \t>]*):{3,}(?:[ \t]*\{[^{}\n]{0,300}\}|[ \t]*[A-Za-z][\w-]{0,40}(?:\{[^{}\n]{0,300}\})?)?(?=[ \t[]|\r?\n|$)`,
  String.raw`(?<=^|\n[ \t]*)\{:[^{}\n]{1,300}\}(?=[ \t]*(?:\r?\n|$))`,
  String.raw`\{%(?:(?!%\})[\s\S]){0,1000}%\}`,
  String.raw`[ \t]*\{:?[ \t]*(?:[#.][\w-]|[A-Za-z][\w-]{0,30}=)[^{}\n]{0,200}\}(?=[ \t]*#*[ \t]*(?:\r?\n|$))(?<=(?:^|\n) {0,3}#{1,6}[ \t][^\n]{1,500})`,
  String.raw`(?<=[\])])\{:?[ \t]*(?:[#.][\w-]|[A-Za-z][\w-]{0,30}=)[^{}\n]{0,200}\}`,
].join('|');

/** Whether a text takes others in, among them often the addresses that its links name. */
export function hasIncludes(text: string): boolean {
  return /\{%-?\s*include\b/.test(text);
}

/** `[words][label]` and `[words][]`. */
export const INCLUDED_REFERENCE = /(?<![\\\]\p{L}\p{N}])\[(?<words>[^[\]]{1,200})\]\[(?<label>[^[\]\n]{0,100})\]/u;

/** The labels of which a text itself says where they lead, folded. */
export function definedLabels(text: string): Set<string> {
  return new Set([...text.matchAll(/^ {0,3}\[([^[\]\n]{1,100})\]:/gm)].map(([, label]) => labelKey(label!)));
}

export function labelKey(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim();
}
