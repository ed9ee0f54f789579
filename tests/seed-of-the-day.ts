/**
 * How a property that holds of any text is tried: 300 cases, other ones each day (UTC). fast-check prints the seed with a
 * case that fails; `PROPERTY_SEED` tries that day's again, and `PROPERTY_RUNS` more of them, as the nightly run does.
 */
export function ofTheDay(): { seed: number; numRuns: number } {
  const { PROPERTY_SEED, PROPERTY_RUNS } = process.env;
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  return { seed: Number(PROPERTY_SEED || today), numRuns: Number(PROPERTY_RUNS || 300) };
}
