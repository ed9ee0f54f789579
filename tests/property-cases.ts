/**
 * How a property that holds of any text is tried: the same 300 cases at every run, so that a commit is judged by what it
 * changes. The nightly run tries more and others (`PROPERTY_RUNS`, `PROPERTY_SEED`); fast-check prints the seed with a case
 * that fails.
 */
export function propertyCases(): { seed: number; numRuns: number } {
  const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;
  return { seed: Number(PROPERTY_SEED || 20261130), numRuns: Number(PROPERTY_RUNS || 300) };
}
