import { byCodeUnit } from '../src/model/order.ts';

/** What is read of package-lock.json, by the path of each package. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Under any of these a package may be used here, and passed on with the program; the last few as libraries or fonts. */
const KNOWN = new Set(
  'MIT MIT-0 ISC 0BSD BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense Zlib Python-2.0 CC-BY-4.0 MPL-2.0 LGPL-3.0-or-later OFL-1.1'.split(
    ' ',
  ),
);

/** What is wrong with the lock file, a line each. */
export function lockFindings({ packages }: LockFile): string[] {
  const held = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages).flatMap(([path, { license, optionalDependencies = {} }]) => [
    ...Object.entries(optionalDependencies)
      .filter(([name]) => !held.has(name))
      .map(
        ([name, range]) =>
          `package-lock.json  error  Unexpected missing ${name}@${range} of ${path}, expected every platform's binary`,
      ),
    ...(path === '' || isKnown(license)
      ? []
      : [
          `package-lock.json  error  Unexpected licence "${license ?? ''}" of ${path}, expected ${[...KNOWN].join(', ')}`,
        ]),
  ]);
}

/** The packages that a build or a command needs, with version and licence; without those for development alone. */
export function licenceList({ packages }: LockFile): string {
  const lines = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license }]) => `${nameOf(path)} ${version}  ${license}`);
  return `${[...new Set(lines)].sort(byCodeUnit).join('\n')}\n`;
}

/** Of "A OR B" one suffices, of "A AND B" both count. */
function isKnown(licence = ''): boolean {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => KNOWN.has(one)));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
