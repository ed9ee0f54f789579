/** Below this, in milliseconds, a measurement says little: what is as fast as that may grow as it likes. */
const FLOOR = 10;

/** What `growth` may be: as the input, and a half more for what a busy machine adds. */
export const LINEAR = 3;

/**
 * How many times the processor time some work takes when its input doubles: 2 where it grows with the input, 4 where it
 * grows with its square. Median of three rounds, each of both sizes; time of this thread alone, so that neither a slow
 * machine nor what else it does counts.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(size / 2);
  const ratios = [0, 1, 2].map(() => {
    const half = spent(() => work(size / 2));
    return spent(() => work(size)) / Math.max(half, FLOOR);
  });
  return ratios.sort((a, b) => a - b)[1] as number;
}

/** Processor time of this thread, in milliseconds, that some work takes. */
export function spent(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
