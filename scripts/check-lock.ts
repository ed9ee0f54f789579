/**
 * `npm run lock`: fails where package-lock.json names an optional dependency that it does not hold, for `npm ci` would break
 * on other platforms; where a package has a licence under which this one could not be passed on; and where the published
 * list of licences is not that of the lock file. `--write` writes the list.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, licenceList, lockFindings } from './lock.ts';

const LIST = 'public/licences.txt';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const list = licenceList(lock);
if (process.argv.includes('--write')) writeFileSync(LIST, list);
const findings = lockFindings(lock);
if (readFileSync(LIST, 'utf8') !== list)
  findings.push(`${LIST}  error  Unexpected list of licences, expected that of the lock file: npm run lock -- --write`);
if (findings.length > 0) {
  console.error(findings.join('\n'));
  process.exitCode = 1;
} else console.log('The lock file is complete for every platform, and every licence is known.');
