/** What an article says, a sentence a paragraph. */
export const SENTENCES = [
  'The keeper of the lamp wrote down every sail that passed the point, and the pilots asked her before they asked a chart.',
  'In the spring of 1908 the barque Selma lay off the point for nine days, because nobody would sign for her timber.',
  'Nils Berg, who had sold the timber, went to the office twice and was sent away both times by a boy with a list.',
  'The office met in May, and what it wrote into its book is read in two ways by those who have seen the page.',
  'Ada Lund printed the only account of it, in a paper that came out on four Sundays and then no more.',
  'When the wind turned, the Selma sailed without a word, and the lamp keeper left that line of her book empty.',
];
export const PARAGRAPHS = SENTENCES.map((words) => `<p>${words}</p>`);
