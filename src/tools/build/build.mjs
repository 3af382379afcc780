// `npm run build`: always builds.
import { build } from './freshness.mjs';

await build();
