import { describe, expect, it } from 'vitest';
import { Extractor } from '../../src/intake/extractor.ts';
import { docx, pdf, prose } from './made-files.ts';

describe('the process that takes texts out of files', () => {
  it('answers one file after another, refused ones between them', async () => {
    const extractor = new Extractor();
    try {
      const whole = docx([prose(40)]);
      expect(await extractor.extract('docx', whole)).toMatchObject({ text: expect.stringContaining('In case 0') });
      await expect(extractor.extract('pdf', pdf([[]]))).rejects.toThrow(/no text/);
      await expect(extractor.extract('docx', whole.subarray(0, 300))).rejects.toThrow(/damaged/);
      expect(await extractor.extract('pdf', pdf([['Models grow, as all have said.']]))).toMatchObject({
        text: expect.stringContaining('Models grow'),
      });
    } finally {
      extractor.close();
    }
  });
});
