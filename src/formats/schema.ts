import { z } from 'zod';
import { ATLAS_VERSION, atlasSchema } from '../model/atlas.ts';
import { RECORD_LINES_VERSION, recordLineSchema } from '../model/record-lines.ts';

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

/** The same of a line of `atlas.jsonl.gz`. */
export function recordLinesJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(recordLineSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: 'atlas.lines.schema.json',
    title: `A line of atlas.jsonl.gz, version ${RECORD_LINES_VERSION}`,
    description:
      'A record of an atlas. Evidence of a connection names its sentences, which are records with their text: the first and ' +
      'the last. Offsets are UTF-16 code units into the document decoded as UTF-8, end exclusive.',
    ...schema,
  };
}
