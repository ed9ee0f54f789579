/** Work that does as it is told. */

export const WORK = {
  do(order: number | 'throw' | 'hang') {
    if (order === 'throw') throw new RangeError('thrown');
    while (order === 'hang');
    return order;
  },
};
