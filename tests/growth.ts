/** Below this, in milliseconds, a measurement says little: what is as fast as that may grow as it likes. */
const FLOOR = 10;

/** What `growth` may be: as the input, and a half more for what a busy machine adds. */
export const LINEAR = 3;

/**
 * How many times the processor time some work takes when its input doubles: 2 where it grows with the input, 4 where it
 * grows with its square. Told by the input and a quarter of it, the least of three rounds of each, as noise only adds; time of
 * this thread alone, so that neither a slow machine nor what else it does counts.
 */
export function growth(work: (size: number) => unknown, size: number): number {
  work(size / 4);
  const rounds = [0, 1, 2].map(() => [spent(() => work(size / 4)), spent(() => work(size))] as const);
  const least = (which: 0 | 1) => Math.min(...rounds.map((round) => round[which]));
  return Math.sqrt(least(1) / Math.max(least(0), FLOOR));
}

/** Processor time of this thread, in milliseconds, that some work takes. */
export function spent(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}
