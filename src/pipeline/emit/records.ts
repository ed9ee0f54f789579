import { z } from 'zod';
import { type Atlas, atlasSchema, type Connection, connectionSchema } from '../../model/atlas.ts';

/**
 * The atlas checked against its schema, keys in the schema's order.
 *
 * @throws Error where a value does not fit
 */
export function checkAtlas(atlas: Atlas): Atlas {
  const { shape } = atlasSchema;
  const lists = { ...shape, connections: z.array(z.never()) };
  const checked = Object.entries(lists).map(([key, schema]) => {
    const value = atlas[key as keyof Atlas];
    if (key === 'connections') return [key, atlas.connections.map((one) => checkConnection(one))];
    if (!(schema instanceof z.ZodArray)) return [key, (schema as z.ZodType).parse(value)];
    const element = schema.element as unknown as z.ZodType;
    return [key, (value as object[]).map((one) => element.parse(one))];
  });
  const others = Object.keys(atlas).filter((key) => !Object.hasOwn(shape, key));
  if (others.length > 0) throw new Error(`The atlas has ${others.join(', ')}, which its schema does not know`);
  return Object.fromEntries(checked) as Atlas;
}

/** The figures of a connection change with every document, its evidence hardly ever: they are checked apart. */
function checkConnection(connection: Connection): Connection {
  const { evidence } = connection;
  const figures = figuresOf(connection);
  // The schema says what is wrong; that nothing is, thousands of times over, is told faster without it.
  if (!areFigures(figures) || Object.keys(connection).length !== Object.keys(figures).length + 1) {
    const { evidence: _apart, ...given } = connection;
    FIGURES.parse(given);
  }
  return { ...figures, evidence: EVIDENCE.parse(evidence) };
}

/** A connection without its evidence, keys in the schema's order. */
export function figuresOf(connection: Connection): Omit<Connection, 'evidence'> {
  const { id, source, target, strength, documents, speakers, backbone, asserted, linked, comentions, npmi } =
    connection;
  return { id, source, target, strength, documents, speakers, backbone, asserted, linked, comentions, npmi };
}

function areFigures(figures: Omit<Connection, 'evidence'>): boolean {
  const { id, source, target, strength, documents, speakers, backbone, asserted, linked, comentions, npmi } = figures;
  return (
    typeof id === 'string' &&
    typeof source === 'string' &&
    typeof target === 'string' &&
    typeof backbone === 'boolean' &&
    Number.isFinite(strength) &&
    (npmi === null || Number.isFinite(npmi)) &&
    isCount(documents) &&
    isCount(speakers) &&
    isCount(asserted) &&
    isCount(linked) &&
    isCount(comentions)
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const EVIDENCE = connectionSchema.shape.evidence;
const FIGURES = connectionSchema.omit({ evidence: true });
