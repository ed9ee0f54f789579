import { describe, expect, it } from 'vitest';
import { horizonIn } from '../../../src/curate/suggest/horizon.ts';
import { lookAhead } from '../../../src/curate/suggest/predictions.ts';

describe('horizonIn', () => {
  it.each<[string, string | null, object | null]>([
    ['By 2026, all will be synthetic.', null, { to: '2026-12-31', words: 'By 2026' }],
    ['It will end before 2030.', null, { to: '2029-12-31', words: 'before 2030' }],
    ['It will end by the end of 2027.', null, { to: '2027-12-31', words: 'by the end of 2027' }],
    ['It will end by early 2027.', null, { to: '2027-04-30', words: 'by early 2027' }],
    ['It comes by March 2028.', null, { to: '2028-03-31', words: 'by March 2028' }],
    ['The tipping point is early 2027.', null, { from: '2027-01-01', to: '2027-04-30', words: 'early 2027' }],
    ['Released in 2027, they differ.', null, { from: '2027-01-01', to: '2027-12-31', words: 'in 2027' }],
    ['From 2026 to 2028 it grows.', null, { from: '2026-01-01', to: '2028-12-31', words: 'From 2026 to 2028' }],
    ['A small model wins within 2-3 years.', '2025-06-15', { to: '2028-06-15', words: 'within 2-3 years' }],
    ['A small model wins within 2-3 years.', null, { words: 'within 2-3 years' }],
    ['It spreads in the next 12 months.', '2025-01', { to: '2026-01-31', words: 'in the next 12 months' }],
    ['Within six months it is open.', '2024', { to: '2025-06-30', words: 'Within six months' }],
    ['It is due next year.', '2024-02-29', { to: '2025-02-28', words: 'next year' }],
    ['It takes a decade.', '2024', null],
    ['The year 2024 was good.', null, null],
  ])('%s (published %s)', (sentence, published, expected) => {
    expect(horizonIn(sentence, published)).toEqual(expected);
  });
});

describe('lookAhead', () => {
  it.each([
    'When they predict at each step, a judge and a ranker look alike.',
    'The weight of the ranker is set to 1.0 everywhere.',
    'We will describe the ranker in the next section.',
    'A strong ranker will go on with the text "The harbour in 2006 was".',
    'The first ranker in 2019 has more in common with what will come.',
    'The ranker is expected to follow the order.',
  ])('says nothing of the future: %s', (sentence) => {
    const found = lookAhead(sentence, null);
    expect(found === null || found.horizon === null).toBe(true);
    if (!/2019/.test(sentence)) expect(found).toBeNull();
  });

  it.each([
    ['Most data will be synthetic.'],
    ['Small models won’t beat this.'],
    ['We expect open models to win.'],
    ['The application layer is likely to be automated.'],
    ['It is almost guaranteed that a small model can outperform it.'],
    ['Prices are going to fall.'],
    ['I think that sails will be made by hand.'],
    ['We think that the old sails will enable a great many races.'],
    ['Half of the harbour is going to become a market.'],
    ['They know that at least seven of them will use it, and more will come.'],
  ])('%s', (sentence) => {
    expect(lookAhead(sentence, null)).not.toBeNull();
  });

  it.each([
    ['Most data is synthetic.'],
    ['He is going to the store.'],
    ['The will of the people counted.'],
    ['Will you come?'],
    ['In the end we will need a few ropes for it.'],
    ['The rope will be shown twice, e.g. below.'],
    ['I expect the popup to be closed.'],
    ['I will give you some examples from this work.'],
    ['It will keep them looking at sails.'],
    ['The last rope will generally be smaller than the longest one.'],
    ['After that, your new sail will become a part of the boat.'],
    ['The money is going to sails.'],
    ['We will also bring more ropes to the harbour.'],
    ['We are just going to let more of the sails dry.'],
    ['Typically the crew will take more of the ropes.'],
    ['Some people will have better ropes in the car.'],
    ['The better ropes will be shown on the left of the table.'],
    ['During the race, only dry ropes will be kept on board.'],
    ['The senior writer Will Knight has more of these ropes.'],
    ['But is a small rope going to hold more of the sails.'],
    ['It is the context that determines if harm will occur.'],
    ['I wonder if the sails will slow.'],
    ['You can think of a place where it will be kept.'],
    ['If you look closely, you will see the point.'],
  ])('not: %s', (sentence) => {
    expect(lookAhead(sentence, null)).toBeNull();
  });

  it('is surer of what has a date', () => {
    const [dated, undated] = ['Data will run out by 2027.', 'Data will run out.'].map((one) => lookAhead(one, null));
    expect(dated!.score).toBeGreaterThan(undated!.score);
  });
});
