import { Hono } from 'hono';
import { jsonSchema, schemaNames } from '../catalog/json-schemas.ts';

/** `/schemas/<kind>.schema.json`: what editors need to help with files of the catalog. */
export function schemaRoutes(): Hono {
  const routes = new Hono();
  for (const name of schemaNames) {
    routes.get(`/schemas/${name}.schema.json`, (context) => context.json(jsonSchema(name)));
  }
  return routes;
}
