import type { OpenApiDocument, OpenApiOperation } from '#contract/openapi.ts';
import { setupHeader } from '#contract/setup-header.ts';
import { version } from '../../version.ts';
import { doors } from '../doors.ts';
import { componentSchemas } from './components.ts';
import { describeOperation } from './describe-operation.ts';
import { headers } from './headers.ts';
import { stations } from './operation.ts';
import { operations } from './operations.ts';

/** The whole API as OpenAPI 3.1: its routes are those of `doors`, its schemas those that validate. */
export function openApiDocument(): OpenApiDocument {
  const paths = describedPaths();
  const all = Object.values(paths).flatMap((path) => Object.values(path));
  const told = new Set(all.flatMap(({ tags }) => tags));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Scopewright',
      version,
      description:
        'Times are in milliseconds since the epoch. Refusals are problem details (RFC 9457); their code is the stable word.',
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(stations)
      .filter(([name]) => told.has(name))
      .map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: componentSchemas(), headers, securitySchemes },
  };
}

function describedPaths(): OpenApiDocument['paths'] {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const [key, operation] of Object.entries(operations)) {
    const door = doors[key];
    if (door === undefined) continue;
    const [verb = '', route = ''] = key.split(' ');
    const method = verb.toLowerCase();
    const path = route.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [method]: describeOperation({ key, method, path, door, operation }),
    };
  }
  return paths;
}

const securitySchemes: OpenApiDocument['components']['securitySchemes'] = {
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, sw_…, that has the scope which stands beside it.',
  },
  operator: {
    type: 'apiKey',
    in: 'cookie',
    name: 'scopewright-session',
    description:
      'The session of an operator who has at least the role which stands beside it; over https the cookie’s name begins with __Host-. What changes something is taken from pages of this server alone, by Sec-Fetch-Site or Origin as browsers send them: no token is needed besides.',
  },
  setup: {
    type: 'apiKey',
    in: 'header',
    name: setupHeader,
    description:
      'The ID of a setup link: by it a request is one of that setup, and of nothing else. It opens nothing without the cookie.',
  },
  setupSession: {
    type: 'apiKey',
    in: 'cookie',
    name: 'scopewright-setup-{id}',
    description:
      'The session of somebody who has opened the address of a setup link, for what belongs to that one setup. The name ends with the link’s ID; over https it begins with __Host-.',
  },
};
