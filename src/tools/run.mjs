// Runs a tool written in TypeScript: node src/tools/run.mjs src/tools/<tool>.ts [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [tool = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(tool), { configFile: false });
