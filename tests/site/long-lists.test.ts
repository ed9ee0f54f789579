import { expect, it } from 'vitest';
import { sharedFolder } from '../../src/site/long-lists.ts';

it.each([
  [['units/en/one', 'units/en/two'], 'units/en/'],
  [['units/en/one', 'units/fr/one'], 'units/'],
  [['units/one', 'units'], ''],
  [['units', 'unity/one'], ''],
  [['units/en'], 'units/'],
  [[], ''],
])('the folders that %j share are %s', (folders, shared) => expect(sharedFolder(folders)).toBe(shared));
