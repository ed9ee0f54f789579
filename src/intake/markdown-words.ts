/**
 * Plain text as Markdown that shows it letter by letter, each line a line. A sign is escaped only where it would mean something:
 * most words stay as they are.
 */
export function markdownWords(plain: string): string {
  return (
    plain
      .replace(/\r\n?/g, '\n')
      .replace(/^[^\S\n]+|[^\S\n]+$/gm, '')
      .replace(SIGNS, '\\$&')
      .replace(/^(?=[-+>#=])|(?<=\s)(?=[#^]\S)/gm, '\\')
      .replace(/^\d{1,9}(?=[.)](?:\s|$))/gm, '$&\\')
      // The sign for the end of a line would be read as a letter of an address before it.
      .replace(/(?=\n[^\n])(?<=(?:\/\/|www\.|@)\S*)/g, ' ')
      .replace(/(?<=[^\n])\n(?=[^\n])/g, '\\\n')
  );
}

/** What opens or closes emphasis, code, links, tables, formulas, HTML, references, marks and comments of notes. */
const SIGNS = /[\\`*[\]|$]|<(?=[\p{L}/!?])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=~)~|(?<==)=|(?<=%)%/gu;
