/** A process that does what single files need, so that one that never ends or fills all memory can be stopped. */

import { serve } from '../limits/serve.ts';
import { WORK } from './document-work.ts';

serve(([stage, item]: [keyof typeof WORK, never]) => WORK[stage](item));
