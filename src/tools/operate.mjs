// `npm run backup`, `npm run restore`, `npm run keys:rotate`, `npm run sign-in-link`: what the built server offers for its data.
import { ensureBuilt } from './build/ensure-built.mjs';

await ensureBuilt();
await import(new URL('../../dist/server/operate.js', import.meta.url).href);
