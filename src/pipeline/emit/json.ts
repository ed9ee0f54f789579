/** Compact JSON with a line end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** JSON for reading, two spaces a level. */
export function jsonIndented(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** JSON with one line for each record of each list: compact, and a change shows as the lines that changed. */
export function jsonByRecord(value: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(value).map(([key, member]) => {
    if (!Array.isArray(member) || member.length === 0) return `${JSON.stringify(key)}:${JSON.stringify(member)}`;
    return `${JSON.stringify(key)}:[\n${member.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
