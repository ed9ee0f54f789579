import { expect, it } from 'vitest';
import { licenceList, lockFindings } from '../../scripts/lock.ts';

const packages = {
  '': { license: 'none of its own' },
  'node_modules/b': { version: '1.0.0', license: '(WTF OR MIT)', optionalDependencies: { 'b-linux': '1.0.0' } },
  'node_modules/b/node_modules/@c/d': { version: '2.0.0', license: 'Apache-2.0 AND LGPL-3.0-or-later' },
  'node_modules/a': { version: '3.0.0', license: 'MIT', dev: true },
};

it('lists what is needed to run, each with its licence', () => {
  expect(licenceList({ packages })).toBe('@c/d 2.0.0  Apache-2.0 AND LGPL-3.0-or-later\nb 1.0.0  (WTF OR MIT)\n');
});

it('finds missing binaries, and licences that are unknown, forbidden or not told', () => {
  const wrong = { e: { license: 'AGPL-3.0' }, f: {}, g: { license: 'MIT AND SSPL-1.0' } };
  expect(lockFindings({ packages: { ...packages, ...wrong } })).toEqual([
    expect.stringContaining('b-linux@1.0.0'),
    expect.stringContaining('"AGPL-3.0" of e'),
    expect.stringContaining('"" of f'),
    expect.stringContaining('"MIT AND SSPL-1.0" of g'),
  ]);
});
