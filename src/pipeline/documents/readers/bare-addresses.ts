/**
 * Whether addresses may stand in a Markdown text without signs around them, as GitHub links them. Looking for them, a parser
 * stops at every word: that is half of its work.
 */
export const hasBareAddresses = (markdown: string): boolean => /@|www\.|:\/\//i.test(markdown);

/** For a processor of texts without such addresses, behind what brings them. */
export function withoutBareAddresses(this: { data(): object }): void {
  const data = this.data() as { micromarkExtensions?: Syntax[] };
  data.micromarkExtensions = data.micromarkExtensions?.map((extension) => ({
    ...extension,
    text: Object.fromEntries(
      Object.entries(extension.text ?? {}).map(([code, constructs]) => [
        code,
        [constructs ?? []].flat().filter(({ name }) => !ADDRESSES.has(name)),
      ]),
    ),
  }));
}

/** A micromark extension: what it looks for within text, by the code of the first letter. */
interface Syntax {
  readonly text?: Readonly<Record<string, Construct | readonly Construct[]>>;
}
interface Construct {
  readonly name?: string;
}

/** As `micromark-extension-gfm-autolink-literal` calls them. */
const ADDRESSES: ReadonlySet<string | undefined> = new Set(['emailAutolink', 'protocolAutolink', 'wwwAutolink']);
