/** The fixed words of the interface in English: all of them, by the part of the site that shows them. */
export * from './en/about.ts';
export * from './en/checking.ts';
export * from './en/explorer.ts';
export * from './en/feeds.ts';
export * from './en/frame.ts';
export * from './en/kinds.ts';
export * from './en/ledger.ts';
export * from './en/map.ts';
export * from './en/own-text.ts';
export * from './en/reading.ts';
export * from './en/rooms.ts';
export * from './en/vocabulary.ts';
