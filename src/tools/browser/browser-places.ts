import { posix, win32 } from 'node:path';
import type { Machine } from './machine.ts';

const namesOnPath = [
  // The same engine without windows, and a third faster for it.
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

type Place = Pick<Machine, 'platform' | 'environment'>;

/** Where Chromium or one of its relatives usually is on such a machine; the likeliest first. */
export function browserPlaces({ platform, environment }: Place): readonly string[] {
  switch (platform) {
    case 'win32':
      return windowsPlaces(environment);
    case 'darwin':
      return [...macPlaces(environment), ...placesOnPath(environment)];
    default:
      return placesOnPath(environment);
  }
}

function placesOnPath({ PATH = '' }: Place['environment']): readonly string[] {
  const folders = PATH.split(posix.delimiter).filter((folder) => folder !== '');
  return namesOnPath.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

function macPlaces({ HOME = '' }: Place['environment']): readonly string[] {
  const folders = ['/Applications', posix.join(HOME, 'Applications')];
  return macApplications.flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function windowsPlaces(environment: Place['environment']): readonly string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  return windowsPrograms.flatMap((name) => folders.map((folder) => win32.join(folder, name)));
}
