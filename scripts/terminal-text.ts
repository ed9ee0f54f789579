/**
 * A text as a terminal may show it. What a file or its name holds must not be a command: neither to the terminal, so control
 * characters and marks that turn the direction of writing stand as pictures, nor to a runner that obeys lines that begin
 * with `::`.
 */
export function terminalText(text: string): string {
  return withoutControls(text).replace(/^\s*(?=::)/gm, '$&\u200b');
}

/** The same of lines that a runner is to obey. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, pictureOf);
}

/** All but the line feed. */
const CONTROL = /(?!\n)[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
