import { z } from 'zod';
import { declinedSchema, RECORD_SCHEMAS, redirectsSchema, siteSchema } from '../model/content.ts';

/** Every kind of file that curators write, by the name of its schema; the first four are front matter. */
export const CONTENT_SCHEMAS = {
  document: RECORD_SCHEMAS.documents,
  entity: RECORD_SCHEMAS.entities,
  claim: RECORD_SCHEMAS.claims,
  topic: RECORD_SCHEMAS.topics,
  site: siteSchema,
  redirects: redirectsSchema,
  declined: declinedSchema,
} as const satisfies Record<string, z.ZodType>;

/** Where the schemas stand below the folder of an atlas: hidden, so that no build reads them. */
export const SCHEMA_FOLDER = 'content/.schemas';

/**
 * JSON Schemas of the front matter and YAML files, as text by path, from the schemas that the build itself checks against.
 * Draft 7 is what editors' YAML servers know best.
 */
export function schemaFiles(): Map<string, string> {
  return new Map(
    Object.entries(CONTENT_SCHEMAS).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
      const titled = { $schema, title: `Frontier Atlas: ${name}`, ...rest };
      return [`${SCHEMA_FOLDER}/${name}.schema.json`, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
}
