// `npm start`. Plain JavaScript, because it must run before anything is built.
import { build, isBuildFresh } from './build/freshness.mjs';

if (!(await isBuildFresh())) await build();
await import(new URL('../../dist/server/main.js', import.meta.url).href);
