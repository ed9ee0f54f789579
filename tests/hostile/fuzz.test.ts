import { describe, expect, it } from 'vitest';
import { propertyCases } from '../property-cases.ts';
import { hostileDocuments } from './inputs.ts';
import { faultsOfPage, pagesOf } from './work.ts';

/** Documents of one build. */
const TOGETHER = 50;
/** Documents of one test: what goes on through 100,000 is told as it goes. */
const OF_ONE_TEST = 2_000;
/** Milliseconds: so long a build of so many small documents takes on no machine. */
const HANGS = 60_000;
const { FUZZ_INPUTS, FUZZ_SEED } = process.env;
const first = Number(FUZZ_SEED || propertyCases().seed) * 10_000;
const builds = Math.ceil(Number(FUZZ_INPUTS || OF_ONE_TEST) / TOGETHER);
const seeds = Array.from({ length: builds }, (_, index) => first + index);
const tests = Array.from({ length: Math.ceil((builds * TOGETHER) / OF_ONE_TEST) }, (_, index) =>
  seeds.slice((index * OF_ONE_TEST) / TOGETHER, ((index + 1) * OF_ONE_TEST) / TOGETHER),
);

describe('hostile documents', () => {
  it.each(tests.map((ofTest) => [ofTest[0]!, ofTest] as const))(
    'from seed %i on are read, or said to be unreadable by nobody; all offsets lie in their text, and no page has what would run',
    (_, ofTest) => {
      const faults: string[] = [];
      for (const seed of ofTest) {
        const start = performance.now();
        const documents = hostileDocuments(seed, TOGETHER);
        const tell = (fault: string) => faults.push(`seed ${seed}: ${fault}`);
        try {
          const { pages, unread } = pagesOf(documents);
          unread.forEach(tell);
          for (const page of pages) for (const fault of faultsOfPage(page)) tell(`${page.file.record.file}: ${fault}`);
        } catch (error) {
          tell(error instanceof Error ? String(error.stack) : String(error));
        }
        if (performance.now() - start > HANGS) tell('it takes too long');
      }
      expect(faults).toEqual([]);
    },
  );
});
