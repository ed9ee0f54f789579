import type { RuleRecord, RulesFile } from '../../model/artefact.ts';
import { RULES } from './index.ts';
import type { ExampleFiles, Rule } from './rule.ts';

/** The rules as data, for their pages: the examples that test them are their documentation. */
export function documentRules(): RulesFile {
  return { rules: RULES.map(documentRule) };
}

function documentRule({ id, severity, summary, mend, examples }: Rule): RuleRecord {
  const example = examples && {
    ok: filesOf(examples.ok),
    notOk: filesOf(examples.notOk),
    place: placeOf(examples.at),
    message: examples.message,
  };
  return { id, severity, summary, mend, example };
}

function filesOf(files: ExampleFiles): { path: string; text: string }[] {
  return Object.entries(files).map(([path, content]) => ({
    path,
    text: typeof content === 'string' ? content : spellOut(content),
  }));
}

/** Bytes as text, those outside ASCII as `\xE9`. */
function spellOut(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).toUpperCase()}`))
    .join('');
}

/** `file:line:column`, or `file` alone. */
function placeOf(at: string): { file: string; line: number | null; column: number | null } {
  const [, file = at, line, column] = /^(.*):(\d+):(\d+)$/.exec(at) ?? [];
  return { file, line: line ? Number(line) : null, column: column ? Number(column) : null };
}
