/** What can be known and done here, as far as finding a browser needs it. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Content of `/etc/os-release`; empty where there is none. */
  readonly osRelease: string;
  /** Where Playwright puts the browser that it downloads, whether it is there or not. */
  readonly playwrightBrowser: string;
  isExecutable(path: string): boolean;
  /** Says what it does, does it, and tells whether that ended well and in time. */
  run(command: readonly string[], timeoutMs: number): Promise<boolean>;
};
