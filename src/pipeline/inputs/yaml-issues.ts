import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../../model/diagnostic.ts';
import { unexpectedKey, unexpectedValue, unknownKey } from '../rules/front-matter-shape.ts';
import type { Report } from '../rules/report.ts';
import { keyOffset, type Path } from './yaml-offsets.ts';

/** Reports what a schema has against a value, at the place of the key or value in its file. */
export function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  raw: unknown,
  at: (path: Path) => Place,
  place: (offset: number) => Place,
  schema: z.ZodType,
  report: Report,
): void {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const known = knownKeys(schema, path);
      report.add(unknownKey(place(keyOffset(document, path, key)), key, known));
    }
    return;
  }
  // The issue of a union is only that nothing fitted; its most specific branch says why.
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter(
      (branch) =>
        branch.length > 0 && !branch.every(({ code, path: at }) => code === 'invalid_type' && at.length === 0),
    );
    const branch = branches[0];
    if (branch) {
      for (const inner of branch)
        reportIssue({ ...inner, path: [...issue.path, ...inner.path] }, document, raw, at, place, schema, report);
      return;
    }
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    report.add(unexpectedKey(place(keyOffset(document, path.slice(0, -1), key)), key, issue.issues[0]?.message));
    return;
  }
  report.add(unexpectedValue(at(path), path, valueAt(raw, path), issue));
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    raw,
  );
}

/** The keys an object schema takes at a path; empty where it is not an object. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current = schema as unknown as {
    def: { type: string; shape?: Record<string, unknown>; element?: unknown; innerType?: unknown; options?: unknown[] };
  };
  const unwrap = () => {
    while (current.def.innerType) current = current.def.innerType as typeof current;
    const object = current.def.options?.find((option) => (option as typeof current).def.type === 'object');
    if (object) current = object as typeof current;
  };
  unwrap();
  for (const step of path) {
    const { element, shape = {} } = current.def;
    const next = typeof step === 'number' ? element : Object.hasOwn(shape, step) && shape[step];
    if (!next) return [];
    current = next as typeof current;
    unwrap();
  }
  return Object.keys(current.def.shape ?? {});
}
