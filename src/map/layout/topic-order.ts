/**
 * Orders topics around a circle so that those with much between them stand side by side: nearest neighbour, then 2-opt
 * (Croes, "A method for solving traveling-salesman problems", 1958).
 *
 * @param affinity square, symmetric: what joins topic i to topic j
 * @returns a permutation of the topics' indices
 */
export function circularOrder(affinity: readonly (readonly number[])[]): number[] {
  const between = (a: number, b: number): number => affinity[a]?.[b] ?? 0;
  const order = nearestNeighbours(affinity.length, between);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (!untangle(order, between)) break;
  }
  return order;
}

const MOST_ROUNDS = 50;

function nearestNeighbours(count: number, between: (a: number, b: number) => number): number[] {
  const left = Array.from({ length: count }, (_, index) => index);
  const order: number[] = left.splice(0, 1);
  while (left.length > 0) {
    const last = order.at(-1) ?? 0;
    const next = left.reduce((best, candidate) => (between(last, candidate) > between(last, best) ? candidate : best));
    left.splice(left.indexOf(next), 1);
    order.push(next);
  }
  return order;
}

/** Reverses stretches of the circle wherever that brings more together; whether any was. */
function untangle(order: number[], between: (a: number, b: number) => number): boolean {
  const count = order.length;
  const at = (index: number): number => order[index % count] ?? 0;
  let improved = false;
  for (let first = 0; first < count - 1; first++) {
    for (let last = first + 1; last < count - (first === 0 ? 1 : 0); last++) {
      const [before, start, end, after] = [at(first + count - 1), at(first), at(last), at(last + 1)];
      const gain = between(before, end) + between(start, after) - between(before, start) - between(end, after);
      if (gain <= 1e-9) continue;
      order.splice(first, last - first + 1, ...order.slice(first, last + 1).reverse());
      improved = true;
    }
  }
  return improved;
}
