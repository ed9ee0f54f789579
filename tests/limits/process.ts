/** A process that does as it is told. */

import { serve } from '../../src/limits/serve.ts';

serve((order: 'answer' | 'throw' | 'hang' | 'fill' | 'leave') => {
  if (order === 'throw') throw new RangeError('thrown');
  if (order === 'leave') process.exit(0);
  for (let kept: unknown[] = []; order === 'hang' || order === 'fill'; )
    kept = order === 'fill' ? [...new Array(1_000).fill(0), kept] : [];
  return order;
});
