const SINGULAR = {
  documents: 'document',
  entities: 'entity',
  mentions: 'mention',
  connections: 'connection',
  claims: 'claim',
} as const;

type Counted = keyof typeof SINGULAR;

/** "1 document, 20 entities": how many there are of each list, in words. */
export function tally(lists: Partial<Record<Counted, readonly unknown[]>>, of: readonly Counted[]): string {
  return of
    .map((name) => {
      const count = lists[name]?.length ?? 0;
      return `${count} ${count === 1 ? SINGULAR[name] : name}`;
    })
    .join(', ');
}
