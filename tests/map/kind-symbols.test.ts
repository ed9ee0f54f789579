import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KIND_BOX, KIND_SYMBOLS } from '../../src/map/kind-symbols.ts';

describe('the symbols of kinds in the style sheet', () => {
  const styles = readFileSync('src/styles/kinds.css', 'utf8');

  it.each(Object.entries(KIND_SYMBOLS))('%s is the shape that the maps draw', (kind, path) => {
    const [, mask] = new RegExp(`\\.kind-${kind}(?:,[^{]*)? \\{\\s*--kind: url\\('([^']*)'\\)`).exec(styles) ?? [];
    expect(mask?.replaceAll('%22', '"')).toContain(`viewBox="${KIND_BOX}"><path fill-rule="evenodd" d="${path}"/>`);
  });
});
