import type { Redirect } from '../../../model/atlas.ts';
import { byCodeUnit } from '../../../model/order.ts';
import { RECORD_KINDS } from '../../../model/vocabulary.ts';
import type { Content } from '../../stages.ts';

/** Old ids and what they lead to, by kind of page and then by old id. */
export function assembleRedirects({ redirects }: Content): Redirect[] {
  return RECORD_KINDS.flatMap((of) =>
    Object.entries(redirects.data[of])
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([from, to]) => ({ of, from, to })),
  );
}
