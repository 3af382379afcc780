// Runs a tool written in TypeScript: node src/tools/run.mjs src/tools/<tool>.ts [arguments]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';

const [tool = '', ...args] = process.argv.slice(2);

try {
  const main = await loadMain(tool);
  process.exitCode = await main({
    args,
    importFile: (path) => import(pathToFileURL(path).href),
  });
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  // Not only the code: what the tool has started must not keep a failed process alive.
  process.exit(1);
}

/**
 * @param {string} path
 * @returns {Promise<import('./tool.ts').Main>}
 */
async function loadMain(path) {
  if (path === '') throw new Error('Which tool? node src/tools/run.mjs src/tools/<tool>.ts');
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(resolve(path), { configFile: false, logLevel: 'error' });
  // Vite has set it for itself; whatever a tool starts is to find it as it was.
  if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
  if (typeof module.main !== 'function') throw new Error(`${path} exports no function "main".`);
  return module.main;
}

/**
 * One line for what a person can mend, the stack for what only we can.
 * @param {unknown} error
 */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'ToolError' ? error.message : (error.stack ?? error.message);
}
