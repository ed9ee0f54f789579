import { z } from 'zod';
import { type Atlas, atlasSchema, type Connection, connectionSchema } from '../../model/atlas.ts';
import type { Lasting } from '../lasting.ts';

/**
 * The atlas checked against its schema, keys in the schema's order. What is the same as in the last build of this process
 * was checked then, and is the same record again.
 *
 * @throws Error where a value does not fit
 */
export function checkAtlas(atlas: Atlas, lasting: Lasting): Atlas {
  const { shape } = atlasSchema;
  const lists = { ...shape, connections: z.array(z.never()) };
  const checked = Object.entries(lists).map(([key, schema]) => {
    const value = atlas[key as keyof Atlas];
    if (key === 'connections') return [key, atlas.connections.map((one) => checkConnection(one, lasting))];
    if (!(schema instanceof z.ZodArray)) return [key, (schema as z.ZodType).parse(value)];
    const element = schema.element as unknown as z.ZodType;
    return [key, (value as object[]).map((one) => lasting.derived(one, 'checked', () => element.parse(one)))];
  });
  const others = Object.keys(atlas).filter((key) => !Object.hasOwn(shape, key));
  if (others.length > 0) throw new Error(`The atlas has ${others.join(', ')}, which its schema does not know`);
  return Object.fromEntries(checked) as Atlas;
}

/** The figures of a connection change with every document, its evidence hardly ever: they are checked apart. */
function checkConnection({ evidence, ...figures }: Connection, lasting: Lasting): Connection {
  return {
    ...FIGURES.parse(figures),
    evidence: lasting.derived(evidence, 'checked', () => EVIDENCE.parse(evidence)),
  };
}

const EVIDENCE = connectionSchema.shape.evidence;
const FIGURES = connectionSchema.omit({ evidence: true });

/** A record as JSON. Of what is the same record as in the last build of this process it is the text of then; connections are new in each. */
export function recordText(record: unknown, lasting: Lasting): string {
  if (typeof record !== 'object' || record === null) return JSON.stringify(record);
  return 'backbone' in record ? JSON.stringify(record) : lasting.derived(record, 'json', () => JSON.stringify(record));
}
