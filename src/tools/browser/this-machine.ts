import { spawn } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import type { Machine } from './machine.ts';

/** The machine that this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    environment: process.env,
    isRoot: process.getuid?.() === 0,
    osRelease: readOsRelease(),
    playwrightBrowser: chromium.executablePath(),
    isExecutable,
    run,
  };
}

function readOsRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run([program = '', ...args]: readonly string[], timeout: number): Promise<boolean> {
  console.log(`No browser yet. Running: ${[program, ...args].join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', timeout, env: environment });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
