/** `npm run audit`: asks the registry for known holes in the locked packages. Fails where one is grave, says so where it could not be asked. */

import { spawnSync } from 'node:child_process';
import { readAudit } from './audit-answer.ts';
import { PROJECT } from './folders.ts';
import { terminalText } from './terminal-text.ts';

const { stdout } = spawnSync('npm audit --json', { cwd: PROJECT, encoding: 'utf8', shell: true });
const { isAnswer, grave, lines } = readAudit(stdout);
if (process.env.GITHUB_ACTIONS && !isAnswer) console.log(`::warning::${lines[0]}`);
console.log(terminalText(lines.join('\n')));
process.exitCode = grave > 0 ? 1 : 0;
