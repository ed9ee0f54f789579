/** A process that does as it is told, as long as that takes. */

import { serve } from '../../src/limits/serve.ts';
import { WORK } from './work.ts';

serve(([, order]: [string, Parameters<typeof WORK.do>[0]]) => {
  if (order === 'hang') process.exit(0);
  return WORK.do(order);
});
