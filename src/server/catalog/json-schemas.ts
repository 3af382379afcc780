import { z } from 'zod';
import { ConnectorFile, guideFile, PermissionFile, PlatformFile } from './entry-files.ts';

/** What each kind of file is called, and by which schema it is read. */
const kinds = {
  connector: { title: 'A connector of Scopewright', schema: ConnectorFile },
  guide: { title: 'A guide of Scopewright: a platform and a connector', schema: guideFile([]) },
  permissions: { title: 'Permissions that connectors can ask for', schema: PermissionFile },
  platform: { title: 'A platform of Scopewright', schema: PlatformFile },
} as const;

export type SchemaName = keyof typeof kinds;

/** The names of the schemas: of the files in `docs/schemas`, and of what the server hands out. */
export const schemaNames = Object.keys(kinds) as readonly SchemaName[];

/** JSON Schema for what stands in a file of the catalog: for editors, which then complete and warn. */
export function jsonSchema(name: SchemaName): Readonly<Record<string, unknown>> {
  const { title, schema } = kinds[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // Means that no program changes it; to an editor it says that nobody may write it.
      delete jsonSchema.readOnly;
    },
  });
  return { $schema, title, ...rest };
}
