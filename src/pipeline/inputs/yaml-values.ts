/** More than anybody writes by hand: beyond it the YAML is made to fill a machine. */
const MAX_ALIASES = 50;

/**
 * How YAML becomes values. An escape can write half a letter (`"\\ud800"`), or none that any file may hold: they become the sign for
 * what cannot be shown, as they would in the text of a file.
 */
export const AS_VALUES = {
  maxAliasCount: MAX_ALIASES,
  reviver: (_: unknown, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
} as const;
