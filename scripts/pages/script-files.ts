import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Files, and what belongs to each whoever imports it. */
const FILES: readonly (readonly [file: string, modules: RegExp])[] = [
  // What the script of every page shares with those of some.
  [
    'frame',
    /\/src\/(model\/(pair|rule-address)|site\/(number|routes)|site\/client\/copy|interface\/\w+\/(frame|reading))\.ts$/,
  ],
  // What says that there can be no map.
  ['start', /preload-helper|\/src\/(explorer\/(dom|panels\/messages)|interface\/\w+\/map)\.ts$/],
  ['explorer', /\/src\/interface\/\w+\/explorer\.ts$/],
];
/** The rooms of the map. Words, and what other pages need as well, are found file by file. */
const ROOMS = /\/src\/(explorer|map|model)\//;
const EXPLORER = resolve(import.meta.dirname, '../../src/explorer');

/** The modules of the pages' scripts, with what they import. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Puts the scripts of the pages into few files. Left to itself, Vite makes one of each set of modules that the same scripts
 * import: twenty for the map, each asked for, unpacked and compiled alone.
 */
export function scriptFiles(): Plugin {
  return {
    name: 'atlas-script-files',
    enforce: 'pre',
    // Vite lets a script that is loaded later wait for its styles. Ours have none.
    load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' },
    configEnvironment(name) {
      if (name !== 'client') return;
      return {
        build: {
          // The pages whose scripts load others name those in their head.
          modulePreload: false,
          rolldownOptions: {
            // Each script takes some of the words. It would ask for the list of all of them besides, which is empty then.
            treeshake: { moduleSideEffects: [{ test: /[\\/]src[\\/]interface[\\/]/, sideEffects: false }] },
            // Nothing imports the script of a page: it may give to others what it has.
            preserveEntrySignatures: 'allow-extension',
            output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: scriptFile }] } },
          },
        },
      };
    },
  };
}

/** The file that a module of the pages' scripts is put in, where that is one with others. */
function scriptFile(id: string, modules: ModuleGraph): string | null {
  const file = FILES.find(([, modules]) => modules.test(id));
  if (file) return file[0];
  const needing = ['path-page', 'mount', 'map', 'save/save'].filter((script) =>
    imports(`${EXPLORER}/${script}.ts`, modules).has(id),
  );
  if (needing.length > 1) return needing[0] === 'path-page' ? 'atlas' : 'explorer';
  // What stands around the map is always loaded with it: in one file they are packed closer.
  return needing[0] === 'mount' ? 'explorer' : null;
}

/** A module and all of the explorer's that it imports, directly or not. */
function imports(entrance: string, modules: ModuleGraph): ReadonlySet<string> {
  const found = new Set([entrance]);
  for (const id of found) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (ROOMS.test(imported)) found.add(imported);
    }
  }
  return found;
}
