import { isMendable } from './mendable.ts';
import type { RunningServer } from './start.ts';
import { version } from './version.ts';

export type Started = {
  readonly server: RunningServer;
  /** Where the data lives, in words. */
  readonly data: string;
  /** Lines to show below the address. */
  readonly notes?: readonly string[];
};

type StartServer = (onSignInLink: (url: string) => void) => Promise<Started>;

/**
 * Runs a server as a process of its own: says where it is, offers sign-in links, ends cleanly on
 * Ctrl-C or SIGTERM (exit code 0), and says in one line why it cannot start (exit code 1).
 */
export async function runProcess(own: NodeJS.Process, startServer: StartServer): Promise<void> {
  const say = (line: string) => own.stdout.write(`${line}\n`);
  let latestLink = '';
  let started: Started | undefined;

  const stop = async () => {
    own.once('SIGINT', () => own.exit(130));
    try {
      await started?.server.close();
      own.exit(0);
    } catch (error) {
      own.stderr.write(`scopewright: could not end cleanly: ${messageOf(error)}\n`);
      own.exit(1);
    }
  };
  own.once('SIGINT', () => void stop());
  own.once('SIGTERM', () => void stop());

  try {
    started = await startServer((link) => {
      latestLink = link;
      if (started !== undefined) say(`\n  Next sign-in link  ${link}`);
    });
  } catch (error) {
    if (!isMendable(error)) throw error;
    own.stderr.write(`scopewright: ${messageOf(error)}\n`);
    own.exit(1);
  }

  say(`Scopewright ${version}`);
  say(`  Open     ${started.server.url}`);
  for (const line of signInLines(started.server, latestLink)) say(line);
  say(`  Data     ${started.data}`);
  for (const note of started.notes ?? []) say(`  ${note}`);
  offerLinksOnEnter(own, started.server);
}

function signInLines({ url }: RunningServer, link: string): readonly string[] {
  return link === ''
    ? [
        `  Sign in  ${url}/sign-in, with Microsoft`,
        '           or by a link that works once: npm run sign-in-link',
      ]
    : [
        `  Sign in  ${link}`,
        '           works once, within 24 hours; then the next link appears here',
      ];
}

/** At a terminal, Enter shows another sign-in link. */
function offerLinksOnEnter(own: NodeJS.Process, server: RunningServer): void {
  const { stdin, stdout, stderr } = own;
  if (!stdin.isTTY) return;
  stdout.write('  Press Enter for another sign-in link, Ctrl-C to stop.\n');
  stdin.on('data', () => {
    server.offerSignInLink().catch((error: unknown) => {
      stderr.write(`scopewright: no sign-in link: ${messageOf(error)}\n`);
    });
  });
  stdin.unref();
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
