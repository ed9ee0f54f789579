import { z } from 'zod';
import { ATLAS_VERSION, atlasSchema } from '../model/atlas.ts';

/** JSON Schema (draft 2020-12) of `atlas.json`, from the schema that the build itself checks against. */
export function atlasJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(atlasSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'atlas.schema.json',
    title: `Frontier Atlas, version ${ATLAS_VERSION}`,
    description:
      'Documents, passages, entities, mentions, relations, connections, claims and topics of an atlas. Offsets are UTF-16 ' +
      'code units into the document decoded as UTF-8, end exclusive: the slice from start to end is the stored surface or ' +
      'quote.',
    ...schema,
  };
}
