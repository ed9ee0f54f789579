import type { QuoteSelector } from '../model/content.ts';
import { scalar } from './append.ts';
import type { Action } from './suggest/suggestion.ts';

/**
 * A page for a suggested entity. Its summary is the documents' own sentence, in quotation marks, until an editor describes it:
 * nothing is said in our words that nobody has written.
 */
export function entityFile({
  name,
  kind,
  aliases,
  only,
  isExact,
  isKindSure,
  topics,
  said,
}: Action & { write: 'entity' }): string {
  const rules = (text: string): string[] => {
    if (only) return [`  - { text: ${JSON.stringify(text)}, only: ${only} }`];
    return isExact ? [`  - { text: ${JSON.stringify(text)}, case: exact }`] : [];
  };
  const names = [
    ...rules(name),
    ...aliases.flatMap((alias) => (only || isExact ? rules(alias) : [`  - ${scalar(alias)}`])),
  ];
  return [
    '---',
    `name: ${scalar(name)}`,
    `kind: ${kind}`,
    ...(names.length > 0 ? ['aliases:', ...names] : []),
    ...(topics.length > 0 ? [`topics: [${topics.join(', ')}]`] : []),
    `# Suggested: ${isKindSure ? '' : 'the kind is a guess, and '}the documents’ own words stand for a summary until an editor writes one.`,
    `summary: ${JSON.stringify(summaryOf(name, said))}`,
    '---',
    '',
  ].join('\n');
}

const LONGEST = 240;

function summaryOf(name: string, said: string | null): string {
  if (said === null) return `${name}, as the documents name it; nobody has described it yet.`;
  const words = said.length <= LONGEST ? said : `${said.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
  return `The documents say: “${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** One relation in the front matter of its source, without the dash. */
export function relationLines({ type, target, evidence }: Action & { write: 'relation' }): string[] {
  return [`type: ${type}`, `target: ${target}`, 'evidence:', `  - ${quotationLine(evidence)}`];
}

/** A suggested prediction: its statement is the sentence itself until an editor puts it in our words. */
export function claimFile(action: Action & { write: 'claim' }): string {
  const { type, statement, speaker, evidence, about, horizon } = action;
  const dates = horizon && (horizon.from || horizon.to) ? horizon : null;
  const [from, to] = [dates?.from, dates?.to].map((date) => date ?? null);
  return [
    '---',
    '# Suggested: the statement is the sentence itself until an editor puts it in our words.',
    `statement: ${JSON.stringify(statement)}`,
    `type: ${type}`,
    `speaker: ${speaker ?? 'null'}`,
    'evidence:',
    `  - ${quotationLine(evidence)}`,
    `about: [${about.join(', ')}]`,
    horizon
      ? `horizon: { ${[from && `from: ${from}`, to && `to: ${to}`, `words: ${JSON.stringify(horizon.words)}`].filter(Boolean).join(', ')} }`
      : 'noHorizon: the sentence gives none',
    '---',
    '',
  ].join('\n');
}

export function quotationLine({ document, quote, prefix, suffix }: QuoteSelector): string {
  const parts = [
    `document: ${document}`,
    `quote: ${JSON.stringify(quote)}`,
    ...(prefix ? [`prefix: ${JSON.stringify(prefix)}`] : []),
    ...(suffix ? [`suffix: ${JSON.stringify(suffix)}`] : []),
  ];
  return `{ ${parts.join(', ')} }`;
}
