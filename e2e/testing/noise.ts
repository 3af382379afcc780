import type { BrowserContext } from '@playwright/test';

export type Noise = {
  /** What the browser complained about so far, but for what was allowed. */
  heard(): readonly string[];
  /** A complaint that this test brings about on purpose. */
  allow(expected: RegExp): void;
};

/**
 * Listens to all pages of a browser: warnings and errors on the console, uncaught errors, requests
 * that fail, and requests to anybody but our server.
 */
export function listenForNoise(context: BrowserContext, ownOrigin: string): Noise {
  const complaints: string[] = [];
  const allowed: RegExp[] = [];
  context.on('console', (message) => {
    if (!['warning', 'error'].includes(message.type())) return;
    complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error()}`));
  context.on('request', (request) => {
    if (isForeign(request.url(), ownOrigin)) complaints.push(`foreign request: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // Whoever goes to the next page leaves what the last one was still loading.
    if (reason === 'net::ERR_ABORTED') return;
    complaints.push(`failed request: ${request.url()} ${reason}`);
  });
  return {
    heard: () => complaints.filter((complaint) => !allowed.some((one) => one.test(complaint))),
    allow: (expected) => allowed.push(expected),
  };
}

function isForeign(url: string, ownOrigin: string): boolean {
  const { protocol, origin } = new URL(url);
  return protocol.startsWith('http') && origin !== ownOrigin;
}
