// `npm start`. Plain JavaScript, because it must run before anything is built.
import { ensureBuilt } from './build/ensure-built.mjs';
import { exitOnSignals } from './build/exit-on-signals.mjs';

const takeBack = exitOnSignals();
await ensureBuilt();
await import(new URL('../../dist/server/main.js', import.meta.url).href);
// From here on the server ends by itself, and cleanly.
takeBack();
