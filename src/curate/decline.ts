import { DECLINED_FILE } from '../pipeline/inputs/content.ts';
import { decodeUtf8 } from '../pipeline/inputs/decode.ts';
import { Report } from '../pipeline/rules/report.ts';
import type { Inputs } from '../pipeline/stages.ts';
import type { FileChange } from './file-changes.ts';
import type { Suggestion } from './suggest/suggestion.ts';

const HEADER = '# Suggestions that were declined and are not made again. Take a line out to hear of one again.\n';

/** `content/declined.yaml` with some suggestions more, one a line; nothing else in it changes. */
export function planDecline({ content }: Inputs, declined: readonly Suggestion[], why: string | null): FileChange {
  const file = content.find(({ path }) => path === DECLINED_FILE);
  const before = file ? (decodeUtf8(file, new Report()) ?? '') : null;
  const text = before ?? HEADER;
  const lines = declined.map(({ key, kind, title }) => {
    const reason = why === null ? '' : `, why: ${JSON.stringify(why)}`;
    return `- { key: ${JSON.stringify(key)}, kind: ${kind}, what: ${JSON.stringify(title)}${reason} }\n`;
  });
  const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  return {
    before: before === null ? null : { path: DECLINED_FILE, text: before },
    after: { path: DECLINED_FILE, text: ended + lines.join('') },
  };
}
