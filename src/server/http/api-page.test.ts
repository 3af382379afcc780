import { expect, it } from 'vitest';
import { openApiDocument } from './openapi/document.ts';
import { openApp } from './testing/open-app.ts';
import { realPages } from './testing/real-pages.ts';

it('the page of the API tells of every operation, shape, header and way in, by itself', async () => {
  const { stranger } = await openApp({ web: await realPages() });
  const { status, text } = await stranger().send('GET', '/api');
  expect(status).toBe(200);
  expect(text).not.toContain('<script');
  const { paths, components } = openApiDocument();
  for (const [path, methods] of Object.entries(paths)) {
    expect(text).toContain(`/api/v1${path}`);
    for (const { operationId } of Object.values(methods)) {
      expect(text).toContain(`id="${operationId}"`);
    }
  }
  for (const name of Object.keys(components.schemas)) {
    expect(text).toContain(`id="shape-${name}"`);
  }
  for (const name of Object.keys(components.headers)) expect(text).toContain(`id="header-${name}"`);
  for (const { name = 'Authorization' } of Object.values(components.securitySchemes)) {
    expect(text).toContain(name);
  }
  const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
  expect(links.filter((id) => !text.includes(`id="${id}"`))).toEqual([]);
});
