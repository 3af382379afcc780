import { Hono } from 'hono';
import type { OpenApiDocument } from '#contract/openapi.ts';

let made: Promise<OpenApiDocument> | undefined;

/** The description of the API. It is made when somebody first asks for it, for most servers are never asked. */
export function findOpenApi(): Promise<OpenApiDocument> {
  made ??= import('./openapi/document.ts').then(({ openApiDocument }) => openApiDocument());
  return made;
}

/** `/api/v1/openapi.json` */
export function openApiRoutes(): Hono {
  return new Hono().get('/', async (context) => context.json(await findOpenApi()));
}
