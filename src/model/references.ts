import type { z } from 'zod';
import { REFERENCES } from './content.ts';
import type { RecordKind } from './vocabulary.ts';

/** An id in front matter that names a file of another folder. */
export interface Reference {
  readonly kind: RecordKind;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Every reference in a value of a schema, in the order in which the schema has its keys. */
export function* referencesIn(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly (string | number)[] = [],
): Generator<Reference> {
  if (value === null || value === undefined) return;
  const found = REFERENCES.get(schema);
  if (found && typeof value === 'string') yield { kind: found.kind, id: value, path };
  const { def } = (schema as unknown as Inspectable)._zod;
  if (def.innerType) yield* referencesIn(def.innerType, value, path);
  if (def.in) yield* referencesIn(def.in, value, path);
  for (const option of def.options ?? []) yield* referencesIn(option, value, path);
  if (def.element && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referencesIn(def.element, item, [...path, index]);
  }
  if (typeof value !== 'object' || Array.isArray(value)) return;
  for (const [key, inner] of Object.entries(def.shape ?? {})) {
    yield* referencesIn(inner, (value as Record<string, unknown>)[key], [...path, key]);
  }
  if (def.valueType) {
    for (const [key, inner] of Object.entries(value)) yield* referencesIn(def.valueType, inner, [...path, key]);
  }
}

/** What a schema is made of, by the kind of schema. */
interface Inspectable {
  readonly _zod: {
    readonly def: {
      readonly shape?: Record<string, z.core.$ZodType>;
      readonly element?: z.core.$ZodType;
      readonly innerType?: z.core.$ZodType;
      readonly valueType?: z.core.$ZodType;
      readonly in?: z.core.$ZodType;
      readonly options?: readonly z.core.$ZodType[];
    };
  };
}
