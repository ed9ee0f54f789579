import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/intake/extract.ts';
import { Refusal } from '../../src/intake/refusal.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { docx, epub, pdf, prose } from './made-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['a.pdf', pdf([['Models grow, as all have said.'], ['They do so from year to year.']])],
  ['a.docx', docx([{ text: 'On Models', style: 'Title' }, prose(60)], '<dc:creator>Ada Poe</dc:creator>')],
  ['a.epub', epub([{ name: 'One', html: `<h1>One</h1><p>${prose(60)}</p>` }], '<dc:title>Models</dc:title>')],
  ['a.html', bytes(`<!DOCTYPE html><html><head><title>On</title></head><body><article><p>${prose(90)}</p></article>`)],
  ['a.md', bytes(`---\ntitle: On\n---\n# One\n\n${prose(40)}\n\n# Two\n\n${prose(40)}`)],
  ['a.txt', bytes(`On Models\n\nBy Zoë Quill, 4 May 2021\n\n${prose(40)}`)],
  ['a.json', bytes('[{"ts": "1704190500.0", "text": "Zoë", "user": "Ada"}]')],
];

/** Words, or a refusal that says why: nothing else may come out. */
async function taken(name: string, content: Uint8Array): Promise<string> {
  try {
    const taken = await extract(sniff(content, name), content);
    const texts = ('parts' in taken ? taken.parts : [taken]).map(({ text }) => text);
    return texts.every((text) => text === null || /[\p{L}\p{N}]/u.test(text)) ? 'taken' : 'taken without words';
  } catch (error) {
    return error instanceof Refusal && error.message !== '' ? 'refused' : String(error);
  }
}

describe('a damaged file is taken or refused, and never more than that', () => {
  it.each(FILES)('%s, cut off anywhere', async (name, content) => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: content.length - 1 }), async (length) => {
        expect(await taken(name, content.slice(0, length))).toMatch(/^(?:taken|refused)$/);
      }),
      { numRuns: 40 },
    );
  });

  it.each(FILES)('%s, with bytes changed', async (name, content) => {
    const change = fc.tuple(fc.integer({ min: 0, max: content.length - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const damaged = content.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        expect(await taken(name, damaged)).toMatch(/^(?:taken|refused)$/);
      }),
      { numRuns: 40 },
    );
  });
});
