// A small portal that shows Scopewright in a frame. It needs Node and no package:
//   SCOPEWRIGHT_URL=http://localhost:7400 SCOPEWRIGHT_KEY=sw_… node examples/portal/server.mjs
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createSetups } from './setups.mjs';

const { SCOPEWRIGHT_URL, SCOPEWRIGHT_KEY, PORT = '7500' } = process.env;
if (!SCOPEWRIGHT_URL || !SCOPEWRIGHT_KEY) {
  process.stderr.write('The portal needs SCOPEWRIGHT_URL and SCOPEWRIGHT_KEY.\n');
  process.exit(1);
}

const scopewright = new URL(SCOPEWRIGHT_URL).origin;
const server = createServer((request, response) => {
  answer(request, response).catch((error) => {
    process.stderr.write(`portal: ${error.message}\n`);
    send(response, { status: 502, json: { error: 'The setup cannot be opened at the moment.' } });
  });
});
await new Promise((resolve) => server.listen(Number(PORT), '127.0.0.1', resolve));

const origin = `http://localhost:${server.address().port}`;
const setups = createSetups({ scopewright, key: SCOPEWRIGHT_KEY, origin });
process.stdout.write(`Portal  ${origin}\n`);

/** What the portal's own pages may load: its files, the script of Scopewright, and its frame. */
const policy = [
  "default-src 'none'",
  `script-src 'self' ${scopewright}`,
  `frame-src ${scopewright}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const files = {
  '/': { name: 'index.html', type: 'text/html; charset=utf-8' },
  '/portal.css': { name: 'portal.css', type: 'text/css; charset=utf-8' },
  '/portal.js': { name: 'portal.js', type: 'text/javascript; charset=utf-8' },
};

async function answer(request, response) {
  const { pathname } = new URL(request.url, origin);
  if (request.method === 'POST') return answerSetup(request, response, pathname);
  const file = files[pathname];
  if (file === undefined) return send(response, { status: 404, json: { error: 'Not found' } });
  const text = await readFile(new URL(`page/${file.name}`, import.meta.url), 'utf8');
  response.writeHead(200, {
    'content-type': file.type,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  return response.end(text.replaceAll('{{scopewright}}', scopewright));
}

/** `POST /setup`: what the page is to show. `POST /setup/next`: another token, whatever there was before. */
async function answerSetup(request, response, pathname) {
  // A page of another site must not have tokens made, even if it cannot read them.
  const isOwn = request.headers['sec-fetch-site'] === 'same-origin';
  if (!isOwn)
    return send(response, { status: 403, json: { error: 'Only for the portal’s pages' } });
  const customer = signedIn(request);
  if (pathname === '/setup') return send(response, { json: await setups.current(customer) });
  if (pathname === '/setup/next') return send(response, { json: await setups.next(customer) });
  return send(response, { status: 404, json: { error: 'Not found' } });
}

/** A real portal looks into its session here: a token is for whoever is signed in, and for nobody else. */
function signedIn(_request) {
  return { id: 'customer-42', name: 'Contoso' };
}

function send(response, { status = 200, json }) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(json));
}
