/** A process that does what single files need, so that one that never ends or fills all memory can be stopped. */

import { serve } from '../limits/serve.ts';
import { segmentDocument } from './documents/segment.ts';
import { parseContentFile } from './inputs/content.ts';
import { readSeedFacts } from './inputs/seeds.ts';

/** By the names of their stages in `build.ts`. */
const WORK = { content: parseContentFile, seeds: readSeedFacts, segment: segmentDocument };

serve(([stage, item]: [keyof typeof WORK, never]) => WORK[stage](item));
