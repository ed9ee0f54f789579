import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '../../src/model/artefact.ts';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');
/** Those that tests call as functions: as processes they are all started by the same line. */
const CALLED = ['add', 'atlas', 'check', 'edition', 'init', 'rename', 'schemas', 'suggest'];

describe('a command as a process', () => {
  it('three builds at once into one folder answer for themselves and leave a whole atlas', async () => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-processes-'));
    const out = join(root, 'shared');
    const start = (name: string) => {
      put(join(root, name, 'seeds/note.txt'), `Scaling ${name}. `.repeat(2_000));
      put(join(root, name, 'content/site.yaml'), 'title: Small\n');
      return promisify(execFile)(process.execPath, [join(SCRIPTS, 'atlas.ts'), '--out', out], {
        cwd: join(root, name),
      });
    };
    try {
      const answers = await Promise.all(['one', 'two', 'three'].map(start));
      for (const { stdout } of answers) expect(stdout).toContain('1 document, ');
      const { folder, files } = manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
      for (const path of Object.keys(files)) expect(existsSync(join(out, folder, path)), path).toBe(true);
      expect(readdirSync(out)).toHaveLength(2);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('does its work to the end where nobody reads any longer what it prints', async () => {
    const root = mkdtempSync(join(tmpdir(), 'atlas-processes-'));
    try {
      put(join(root, 'content/site.yaml'), 'title: Small\n');
      put(join(root, 'given/note.txt'), 'Scaling goes on.');
      const adding = spawn(process.execPath, [join(SCRIPTS, 'add.ts'), '--root', root, join(root, 'given/note.txt')]);
      adding.stdout.destroy();
      let complaints = '';
      adding.stderr.on('data', (bytes) => {
        complaints += bytes;
      });
      const [code] = await once(adding, 'close');
      expect(`${code} ${complaints}`).toBe('0 ');
      expect(existsSync(join(root, 'seeds/note.txt'))).toBe(true);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it.each(CALLED)('%s runs what tests call, where it is the script that Node was given', (name) => {
    const text = readFileSync(join(SCRIPTS, `${name}.ts`), 'utf8');
    expect(text).toMatch(/\nexport const main\b/);
    expect(text).toMatch(
      /\nif \(import\.meta\.main\) (?:\{\n(?: {2}.*\n)* {2})?await runAsProcess\(main\);\n(?:\}\n)?$/,
    );
  });

  it('build runs what tests call, and loads it only once what was compiled before can be taken over', () => {
    const text = readFileSync(join(SCRIPTS, 'build.ts'), 'utf8');
    expect([...text.matchAll(/^import .*/gm)].join('\n')).toBe("import { leanProcess } from './lean-process.ts';");
    expect(text).toMatch(
      /\nleanProcess\(\);\n[\s\S]*\{ main \}\] = .*import\('\.\/site\.ts'\)\]\);\nawait runAsProcess\(main\);\n$/,
    );
  });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
