/** Gives the browser a turn, to answer the reader and to draw, before the work goes on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
