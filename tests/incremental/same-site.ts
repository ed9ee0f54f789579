/**
 * Edits the inputs of two small atlases at random, and after each edit builds the site twice, with what the last build kept and from
 * nothing: the bytes must be the same. `node tests/incremental/same-site.ts --edits 200 --seed 7`
 */

import { hash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { beginSite } from '../../scripts/pages/begun-site.ts';
import { compilePages } from '../../scripts/pages/compile.ts';
import { renderPages } from '../../scripts/pages/render.ts';
import { beginFolder, stagingOf, swapFolder } from '../../scripts/swap-folder.ts';
import { mulberry32 } from '../../src/graph/random.ts';
import type { Manifest } from '../../src/model/artefact.ts';
import { run } from '../../src/pipeline/run.ts';
import { OF_CURATORS, OF_NOTES, writeNotes } from './edits.ts';

const { values } = parseArgs({
  options: { edits: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
process.env.NODE_ENV = 'production';
const random = mulberry32(Number(values.seed));
const place = mkdtempSync(join(tmpdir(), 'atlas-same-'));
try {
  const compiled = await compilePages('en', process.env);
  const atlases = [
    { root: join(place, 'harbour'), edits: OF_CURATORS },
    { root: join(place, 'notes'), edits: OF_NOTES },
  ];
  cpSync(resolve(import.meta.dirname, '..', 'atlas'), atlases[0]!.root, { recursive: true });
  writeNotes(atlases[1]!.root, random);
  let builds = 0;
  const counts = { edits: 0, refused: 0, taken: 0, files: 0 };
  for (const { root } of atlases) await build(root, 'kept');
  for (let edit = 0; edit < Number(values.edits); edit++) {
    const { root, edits } = atlases[edit % 2]!;
    cpSync(root, `${root} before`, { recursive: true });
    const said = edits[Math.floor(random() * edits.length)]!(root, random);
    const before = filesOf(`${root} kept site`);
    if (await build(root, 'kept')) {
      for (const what of ['memo', 'pages', 'atlas', 'site', 'spare'])
        rmSync(`${root} fresh ${what}`, { recursive: true, force: true });
      await build(root, 'fresh');
      const [kept, fresh] = [filesOf(`${root} kept site`), filesOf(`${root} fresh site`)];
      const other = [...new Set([...kept.keys(), ...fresh.keys()])].filter(
        (path) => kept.get(path) !== fresh.get(path),
      );
      if (other.length > 0) throw new Error(`Edit ${edit + 1}, ${said}: other bytes in ${other.join(', ')}`);
      console.error(`${edit + 1}: same, ${said.split('\n')[0]}`);
      counts.edits += 1;
      counts.files += fresh.size;
      counts.taken += [...fresh].filter(([path, told]) => before.get(path) === told).length;
    } else {
      // What curators would have to mend.
      counts.refused += 1;
      rmSync(root, { recursive: true });
      cpSync(`${root} before`, root, { recursive: true });
    }
    rmSync(`${root} before`, { recursive: true });
  }
  console.log(JSON.stringify(counts));

  /** Builds as a process of its own would, but for what is loaded; whether there were no errors. */
  async function build(root: string, name: 'kept' | 'fresh'): Promise<boolean> {
    const at = (what: string) => `${root} ${name} ${what}`;
    let manifest: Manifest | null = null;
    const onReadable = (_: unknown, told: Manifest) => {
      manifest = told;
    };
    const { artefact } = run({ root, out: at('atlas'), cache: at('memo'), onReadable });
    if (!artefact) return false;
    process.env.ATLAS_DIR = at('atlas');
    const onDamage = () => {
      throw new Error('Unexpected damage, expected what was kept');
    };
    // Once, as a large site is made from nothing.
    const apartFrom = name === 'fresh' && counts.edits === 0 ? 0 : Number.POSITIVE_INFINITY;
    const kept = { folder: at('pages'), site: at('site'), onDamage };
    beginFolder(at('site'), at('spare'));
    let laid = 0;
    // Much of the last site lies in its place already, or all of it, as by how long the atlas takes.
    const isDue = () => ++laid > (builds % 4) * 40;
    builds += 1;
    const begun = await beginSite(compiled, stagingOf(at('site')), kept, isDue);
    const address = { base: '/', site: undefined };
    const readable = { manifest, whole: Promise.resolve() };
    await renderPages(begun, stagingOf(at('site')), address, readable, apartFrom);
    await swapFolder(at('site'), at('spare'));
    return true;
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}

function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), hash('sha256', readFileSync(path))]));
}
