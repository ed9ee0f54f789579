import type { Place } from './command.ts';

/** A build that is done sooner says nothing outside a terminal. */
const SOON = 5000;

/**
 * Says what a long build is at: on a terminal in one line that is written over, elsewhere in a line a step once it takes
 * long. Told to standard error, so that what a program prints for others stays clean.
 */
export function progress(place: Place, now = () => performance.now()) {
  const start = now();
  let last = '';
  return {
    begin(step: string): void {
      if (step === last) return;
      last = step;
      const passed = now() - start;
      if (place.isTTY) place.write(`\r\u001b[K${step} …`);
      else if (passed >= SOON) place.write(`${Math.round(passed / 1000)} s  ${step} …\n`);
    },
    damaged(path: string): void {
      place.write(
        `${place.isTTY ? '\r\u001b[K' : ''}${path} is damaged, or of another version. It is passed over, and all is made anew.\n`,
      );
    },
    /** Leaves a clean line for what is printed next. */
    end(): void {
      last = '';
      if (place.isTTY) place.write('\r\u001b[K');
    },
  };
}

export type Progress = ReturnType<typeof progress>;
