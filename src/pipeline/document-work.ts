/** What single files need, by the names of its stages in `build.ts`, for other threads and processes. */

import { segmentDocument } from './documents/segment.ts';
import { parseContentFile } from './inputs/content.ts';
import { readSeedFacts } from './inputs/seeds.ts';

export const WORK = { content: parseContentFile, seeds: readSeedFacts, segment: segmentDocument };
