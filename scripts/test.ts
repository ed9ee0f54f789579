/** `npm test`: what needs no test runner beside the tests, every failure told at the end. Arguments are Vitest's, for instance `-- tests/map`. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './folders.ts';

/** Scripts of package.json, one after another: the tests are to have most of both processors. */
const CHECKS = ['lock', 'lint', 'unused', 'types'];

interface Answer {
  readonly name: string;
  readonly isGood: boolean;
  readonly said: string;
}

const [answers, tests] = await Promise.all([check(), runTests()]);
const failed = answers.filter(({ isGood }) => !isGood);
for (const { name, said } of failed) console.error(`\n${name} failed (npm run ${name}):\n\n${said.trim()}`);
if (failed.length > 0)
  console.error(`\nFailed: ${[...(tests === 0 ? [] : ['tests']), ...failed.map(({ name }) => name)].join(', ')}`);
process.exitCode = tests === 0 && failed.length > 0 ? 1 : tests;

/** Tells at once how a check ended, and keeps what it said: between the lines of the tests nobody would find it. */
async function check(): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const name of CHECKS) {
    const start = performance.now();
    const answer = await runCheck(name);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(` ${answer.isGood ? '✓' : '✗'} ${name} ${seconds} s`);
    answers.push(answer);
  }
  return answers;
}

function runCheck(name: string): Promise<Answer> {
  const child = spawn(process.execPath, ['--run', name], { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  return new Promise((done) => child.once('close', (code) => done({ name, isGood: code === 0, said })));
}

/** Exit status of Vitest, which writes as it goes. */
function runTests(): Promise<number> {
  const vitest = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: PROJECT, stdio: 'inherit' });
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}
