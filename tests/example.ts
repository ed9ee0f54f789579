import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the example is there: an atlas made from this template has other documents, and the tests that are of these rest. */
export const hasExample = existsSync(join(import.meta.dirname, '../seeds/000_ce2e0b91128001ce.txt'));
