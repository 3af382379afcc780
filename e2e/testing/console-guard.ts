import { expect, type Page } from '@playwright/test';

export type ConsoleGuard = {
  /** Noise that this test makes on purpose, such as the browser's own line about a refused request. */
  allow(...patterns: RegExp[]): void;
  /** Watches one more page. */
  watch(page: Page): void;
  /** Fails when anything was heard that was not allowed. */
  expectSilence(): void;
};

/** A page that complains is a page that is broken: console noise, errors, requests elsewhere. */
export function createConsoleGuard(ownOrigins: () => readonly string[]): ConsoleGuard {
  const allowed: RegExp[] = [];
  const heard: string[] = [];

  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (['error', 'warning', 'verbose'].includes(message.type())) {
        heard.push(`console ${message.type()}: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => heard.push(`page error: ${error.message}`));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const own = ownOrigins().includes(origin) || ['data:', 'blob:', 'about:'].includes(protocol);
      if (!own) heard.push(`request elsewhere: ${request.url()}`);
    });
  };

  return {
    watch,
    allow: (...patterns) => allowed.push(...patterns),
    expectSilence: () => {
      const unexpected = heard.filter((line) => !allowed.some((pattern) => pattern.test(line)));
      expect(unexpected, 'the browser must have nothing to complain about').toEqual([]);
    },
  };
}

/** The line that the browser itself writes when a request is answered with this status. */
export function refusedRequest(status: number): RegExp {
  return new RegExp(`Failed to load resource: the server responded with a status of ${status}`);
}
