/** Gives the browser a turn, to answer the reader and to draw, before the work goes on. */
export function pause(): Promise<void> {
  // A timer waits four milliseconds once several have followed one another; not every browser can do without.
  return 'scheduler' in globalThis && 'yield' in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
}
