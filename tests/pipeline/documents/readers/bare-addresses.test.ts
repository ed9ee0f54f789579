import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, it } from 'vitest';
import { hasBareAddresses, withoutBareAddresses } from '../../../../src/pipeline/documents/readers/bare-addresses.ts';

const whole = remark().use(remarkGfm).freeze();
const without = remark().use(remarkGfm).use(withoutBareAddresses).freeze();

it.each([
  'See www.example.org now.',
  'See WWW.EXAMPLE.ORG now.',
  'See https://example.org/a_b now.',
  'Ask ada@example.org.',
  '- one\n- xmpp:ada@example.org',
])('%s: needs a parser that looks for addresses', (text) => {
  expect(hasBareAddresses(text)).toBe(true);
  expect(JSON.stringify(whole.parse(text))).toContain('"link"');
  expect(JSON.stringify(without.runSync(without.parse(text)))).not.toEqual(
    JSON.stringify(whole.runSync(whole.parse(text))),
  );
});

it.each([
  '# Head\n\nWhat we have *here*, http and www, is ~~no~~ address: a/b.c-d_e+f.\n',
  '| a | b |\n|---|---|\n| 1 | [x](y.md) |\n\n- [ ] task[^1]\n\n[^1]: Note.\n',
  '<b>bold</b> and <http:x> `code` http:/x w.w.w',
])('%j: has none, and is read as with one', (text) => {
  expect(hasBareAddresses(text)).toBe(false);
  expect(without.parse(text)).toEqual(whole.parse(text));
});
