import { describe, expect, it } from 'vitest';
import { findBrowser } from './find-browser.ts';
import type { Machine } from './machine.ts';

const playwrightBrowser = '/home/ada/.cache/ms-playwright/chromium/chrome';
const debian = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n';

type FakeMachine = Partial<Machine> & {
  readonly files?: readonly string[];
  /** By the words of a command: the file that it brings. */
  readonly installs?: Readonly<Record<string, string>>;
};

function fakeMachine({ files = [], installs = {}, ...given }: FakeMachine) {
  const there = new Set(files);
  const commands: string[] = [];
  const machine: Machine = {
    platform: 'linux',
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    isRoot: false,
    osRelease: '',
    playwrightBrowser,
    isExecutable: (path) => there.has(path),
    run: async (command) => {
      commands.push(command.slice(-3).join(' '));
      const brought = Object.entries(installs).find(([words]) => command.join(' ').endsWith(words));
      if (brought !== undefined) there.add(brought[1]);
      return brought !== undefined || command.includes('update');
    },
    ...given,
  };
  return { machine, commands };
}

describe('findBrowser', () => {
  it('takes the browser that is named, before any other', async () => {
    const { machine } = fakeMachine({
      files: ['/opt/mine', '/usr/bin/chromium'],
      environment: { PATH: '/usr/bin', PLAYWRIGHT_CHROMIUM_PATH: '/opt/mine' },
    });
    expect(await findBrowser(machine)).toBe('/opt/mine');
  });

  it('does not quietly take another browser when the named one is not there', async () => {
    const { machine } = fakeMachine({
      files: ['/usr/bin/chromium'],
      environment: { PATH: '/usr/bin', PLAYWRIGHT_CHROMIUM_PATH: '/opt/mine' },
    });
    await expect(findBrowser(machine)).rejects.toThrow('there is no program at /opt/mine');
  });

  it.each([
    ['linux', { PATH: '/bin:/usr/bin' }, '/usr/bin/google-chrome-stable'],
    ['linux', { PATH: '/snap/bin' }, '/snap/bin/chromium'],
    ['darwin', { HOME: '/Users/a' }, '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    [
      'darwin',
      { HOME: '/Users/a' },
      '/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'win32',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  ] as const)('finds an installed one on %s, %j', async (platform, environment, path) => {
    const { machine, commands } = fakeMachine({ platform, environment, files: [path] });
    expect(await findBrowser(machine)).toBe(path);
    expect(commands).toEqual([]);
  });

  it('prefers an installed one to one that Playwright has downloaded', async () => {
    const { machine } = fakeMachine({ files: [playwrightBrowser, '/usr/bin/chromium'] });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium');
  });

  it('takes the one that Playwright has downloaded before', async () => {
    const { machine, commands } = fakeMachine({ files: [playwrightBrowser] });
    expect(await findBrowser(machine)).toBe(playwrightBrowser);
    expect(commands).toEqual([]);
  });

  it('has Playwright download one', async () => {
    const { machine } = fakeMachine({ installs: { 'install chromium': playwrightBrowser } });
    expect(await findBrowser(machine)).toBe(playwrightBrowser);
  });

  it.each(['ID=debian', 'ID=ubuntu\nID_LIKE=debian', 'ID=linuxmint\nID_LIKE="ubuntu debian"'])(
    'installs the package as root when the download fails on %j',
    async (osRelease) => {
      const { machine, commands } = fakeMachine({
        osRelease,
        isRoot: true,
        installs: {
          'apt-get install -y chromium-headless-shell': '/usr/bin/chromium-headless-shell',
        },
      });
      expect(await findBrowser(machine)).toBe('/usr/bin/chromium-headless-shell');
      expect(commands.slice(1)).toEqual(['apt-get update', 'install -y chromium-headless-shell']);
    },
  );

  it('installs the whole browser where the shell alone is no package', async () => {
    const { machine, commands } = fakeMachine({
      osRelease: debian,
      isRoot: true,
      installs: { 'apt-get install -y chromium': '/usr/bin/chromium' },
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(commands.at(-1)).toBe('install -y chromium');
  });

  it('prefers the faster shell to the whole browser', async () => {
    const { machine } = fakeMachine({
      files: ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'],
    });
    expect(await findBrowser(machine)).toBe('/usr/bin/chromium-headless-shell');
  });

  it.each([
    ['nobody may install packages', { osRelease: debian }],
    ['it is another system', { osRelease: 'ID=alpine', isRoot: true }],
    ['the package does not come', { osRelease: debian, isRoot: true }],
  ])('says what to do when %s', async (_why, given) => {
    const { machine } = fakeMachine(given);
    await expect(findBrowser(machine)).rejects.toThrow('name it in PLAYWRIGHT_CHROMIUM_PATH');
  });
});
