import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isBuildFresh } from './freshness.mjs';

const script = fileURLToPath(new URL('build.mjs', import.meta.url));

/**
 * Builds if anything has changed since the last build, and ends the process if that fails. It builds
 * in a process of its own: Vite would stay in ours. That one does not outlive ours.
 */
export async function ensureBuilt() {
  if (await isBuildFresh()) return;
  process.stdout.write('Building, once …\n');
  const building = spawn(process.execPath, [script], { stdio: 'inherit' });
  const end = () => building.kill();
  process.once('exit', end);
  const code = await new Promise((resolve, reject) => {
    building.once('error', reject);
    building.once('exit', resolve);
  });
  process.off('exit', end);
  if (code === 0) return;
  process.stderr.write('The build failed: see above.\n');
  process.exit(1);
}
