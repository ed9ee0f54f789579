import { extract } from '../../src/intake/extract.ts';
import type { Extracted } from '../../src/intake/extracted.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { build } from '../pipeline/in-memory.ts';

/** The documents that a file gives: one, or those of a collection. */
export async function documentsIn(name: string, content: Uint8Array): Promise<readonly Extracted[]> {
  const taken = await extract(sniff(content, name), content);
  return 'parts' in taken ? taken.parts : [taken];
}

/** Who says what in a text that was taken, as the build reads it: "comment Ada Poe: Do models grow?". */
export function said({ text, extension, facts }: Extracted): string[] {
  const record = `---\nfile: a.${extension}\nformat: ${facts.format}\n---\n`;
  const { artefact, report } = build({ [`seeds/a.${extension}`]: text ?? '', 'content/documents/a.md': record });
  if (artefact === null) throw new Error(report.diagnostics.map(({ message }) => message).join('\n'));
  return artefact.atlas.passages.map(({ role, speakerName, start, end }) => {
    // The first turn begins with the title and the line that says who speaks.
    const words = (text ?? '').slice(start, end).replace(/^.*\n\n\*\*.*\n\n/, '');
    return `${role} ${speakerName ?? '-'}: ${words.replace(/^(?:> ?)+/gm, '').replace(/\s+/g, ' ')}`;
  });
}

export const bytes = (text: string) => new TextEncoder().encode(text);
export const json = (data: unknown) => bytes(JSON.stringify(data));
