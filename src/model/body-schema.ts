import { z } from 'zod';
import type { Body, BodyNode } from './body.ts';

const offset = z.int().nonnegative();
const stretchSchema = z.strictObject({
  start: z.strictObject({ offset }),
  end: z.strictObject({ offset }),
});
const property = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);
const nodeSchema: z.ZodType<BodyNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('text'), value: z.string(), position: stretchSchema.optional() }),
    z.strictObject({
      type: z.literal('element'),
      tagName: z.string(),
      properties: z.record(z.string(), property),
      children: z.array(nodeSchema),
      position: stretchSchema.optional(),
    }),
  ]),
);
/** A body as the artefact has it. */
export const bodySchema: z.ZodType<Body> = z.strictObject({ type: z.literal('root'), children: z.array(nodeSchema) });
