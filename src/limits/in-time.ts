import { createContext, Script } from 'node:vm';

const context = createContext({ work: () => {} });
const CALL = new Script('work()');

/**
 * Does work in this thread and stops it, wherever it is, when its time is over: none of its `finally` is run then.
 *
 * @returns whether it came to its end
 * @throws what the work throws
 */
export function inTime(work: () => void, milliseconds: number): boolean {
  context.work = work;
  try {
    CALL.runInContext(context, { timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
