/** The pages of the rules, and the page that stands at an old address. Rules themselves are told in the words of the program. */
export const rules = {
  title: 'Rules',
  description: (number: string) =>
    `The ${number} rules that the build checks documents and content against, each with an example.`,
  lead: 'What the build checks before it makes an atlas. Each rule says what it asks and why, how to mend a breach, and shows an example that keeps it and one that breaks it.',
  findings: 'What it found in this atlas is told under <quality>Quality</quality>.',
  severities: {
    error: {
      one: 'error',
      many: 'Errors',
      effect: 'Nothing is built; the last good atlas and site stay in place',
    },
    warning: { one: 'warning', many: 'Warnings', effect: 'The atlas is built, and the report says what to look at' },
    info: { one: 'note', many: 'Notes', effect: 'Nothing is wrong; something was left to the program' },
  },
};

export const rule = {
  overline: 'Rule',
  title: (id: string) => `Rule ${id}`,
  found: { one: '# place in this atlas', other: '# places in this atlas' },
  mend: 'How to mend it',
  reported: 'Reported',
  reportedNote: 'An example that breaks the rule',
  kept: 'Not reported',
  keptNote: 'The same, keeping the rule',
  withoutFile: 'The example without that file.',
  beside: { one: 'The file beside it in both examples', other: 'The # files beside it in both examples' },
};

export const moved = {
  overline: 'Moved',
  description: (title: string) => `This page has another address now: ${title}.`,
  lead: 'This page has another address now. If it does not open by itself, follow the link.',
};
