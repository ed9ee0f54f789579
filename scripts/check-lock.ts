/** Fails where package-lock.json names an optional dependency that it does not hold: `npm ci` would break on other platforms. */

import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
const held = new Set(
  Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
);
const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !held.has(name))
    .map(
      ([name, range]) =>
        `package-lock.json  error  Unexpected missing ${name}@${range} of ${path}, expected every platform's binary`,
    ),
);
if (missing.length > 0) {
  console.error(missing.join('\n'));
  process.exitCode = 1;
} else console.log('The lock file is complete for every platform.');
