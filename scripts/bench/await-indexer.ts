/** Loaded into a build that is measured: it ends only after the indexer that it started, whose work is then counted as its own. */

import { ChildProcess } from 'node:child_process';

const { unref } = ChildProcess.prototype;
ChildProcess.prototype.unref = function (this: ChildProcess) {
  if (!this.spawnfile.includes('pagefind')) unref.call(this);
};
