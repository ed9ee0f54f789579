import { expect, it } from 'vitest';
import { frontNote, isLongFront } from '../../src/site/front-note.ts';
import { loaded } from './loaded.ts';

it.each([
  ['a welcome stands before the map', 3, false],
  ['a list of several screens stands below the map', 90, true],
])('of a folder with a front page of its own, %s', (_name, rules, isLong) => {
  const lines = Array.from({ length: rules }, (_, at) => `Rule ${at + 1} of the quay is kept by all who moor here.\n`);
  const source = loaded({ 'README.md': lines.join('\n'), 'Harbour.md': 'Where all are moored.\n' });
  const front = frontNote(source)!;
  expect(source.document(front).record.file).toBe('README.md');
  expect(isLongFront(source, front)).toBe(isLong);
});
