import { HtmlValidate } from 'html-validate/node';

/** What the standard and accessibility ask for, without what is a matter of taste. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Lists of suggestions have no native element that could be drawn as they are; a form in a dialog submits by default.
    'prefer-native-element': 'off',
    'wcag/h32': 'off',
    'no-implicit-button-type': 'off',
    // The explorer's panel is named by what is chosen.
    'empty-heading': 'off',
  },
});

/** What is wrong with a page, at most ten different things, as `line:column rule: message`. */
export async function messagesOf(html: string, file: string): Promise<string[]> {
  const report = await validator.validateString(html, file);
  const messages = report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  return [...new Set(messages)].slice(0, 10);
}
