import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTEFACT_VERSION, type Manifest } from '../../src/model/artefact.ts';
import { atlasSchema } from '../../src/model/atlas.ts';
import { build } from '../pipeline/in-memory.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('the artefact that pages are made from', () => {
  let root = '';
  const open = async (early?: Manifest) => {
    vi.stubEnv('ATLAS_DIR', root);
    vi.resetModules();
    return (await import('../../src/site/artefact.ts')).openArtefact(early);
  };
  const manifest = (parts: object) =>
    writeFileSync(
      join(root, 'manifest.json'),
      JSON.stringify({
        format: 'frontier-atlas',
        version: ARTEFACT_VERSION,
        folder: 'f',
        files: { 'a.json': hash('{}') },
        ...parts,
      }),
    );
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'artefact-'));
    mkdirSync(join(root, 'f'));
    writeFileSync(join(root, 'f', 'a.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('gives the files that its manifest names', async () => {
    manifest({});
    expect((await open()).text('a.json')).toBe('{}');
  });

  it('refuses a file that was changed, one that is not named, and one that is gone', async () => {
    manifest({ files: { 'a.json': hash('{ }'), 'b.json': hash('') } });
    const artefact = await open();
    expect(() => artefact.text('a.json')).toThrow(/a\.json: Unexpected contents/);
    expect(() => artefact.text('c.json')).toThrow(/c\.json: Unexpected file/);
    expect(() => artefact.text('b.json')).toThrow(/b\.json: Unexpected lack/);
  });

  it('is opened early with what is there, and has late files once there is a manifest of all', async () => {
    const early = { format: 'frontier-atlas', version: ARTEFACT_VERSION, folder: 'f', files: { 'a.json': hash('{}') } };
    const artefact = await open(early as Manifest);
    expect([artefact.text('a.json'), artefact.paths]).toEqual(['{}', ['a.json']]);
    expect(() => artefact.text('b.json')).toThrow(/Run the atlas build/);
    writeFileSync(join(root, 'f', 'b.json'), '[]');
    manifest({ files: { 'a.json': hash('{}'), 'b.json': hash('[]') } });
    expect([artefact.text('b.json'), artefact.hashOf('b.json')]).toEqual(['[]', hash('[]')]);
  });

  it('refuses another version, and says what to do where there is none', async () => {
    await expect(open()).rejects.toThrow(/expected the built atlas/);
    manifest({ version: ARTEFACT_VERSION + 1 });
    await expect(open()).rejects.toThrow(/Unexpected manifest/);
  });
});

describe('the atlas that the pages load', () => {
  it('is the one that was built, its connections with their evidence again', () => {
    const files = {
      ...TOPIC,
      ...entities('Ada', 'Bob', 'Cy'),
      'seeds/one.txt': 'Ada met Bob.\n\nBob met Cy. Then Ada left.\n',
      'seeds/two.txt': 'Cy wrote to Ada.\n',
    };
    const { atlas } = build(files).artefact!;
    expect(atlas.connections.map(({ evidence }) => evidence.length)).toEqual([1, 2, 1]);
    expect(JSON.stringify(loaded(files).data)).toBe(JSON.stringify(atlasSchema.parse(atlas)));
  });
});
