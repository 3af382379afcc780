import { expect, it } from 'vitest';
import { ConsentRequest } from '#contract/consent-requests.ts';
import { SignInTest } from '#contract/sign-in-tests.ts';
import { aadsts } from '#domain/diagnosis/aadsts.ts';
import { diagnoses } from '#domain/diagnosis/diagnoses.ts';
import { isAadstsCode } from '#entra-simulator/aadsts.ts';
import type { FaultyEndpoint } from '#entra-simulator/faults.ts';
import { formAsk, send } from '#entra-simulator/raw-client.ts';
import { jsonOf } from './testing/caller.ts';
import {
  askForConsent,
  comeBack,
  consentRequestsPath,
  headingOf,
  leaveForConsent,
  signInTestsPath,
  startSignIn,
} from './testing/microsoft-trips.ts';
import { type OpenApp, openApp } from './testing/open-app.ts';
import { ada } from './testing/practice-browser.ts';
import { realPages } from './testing/real-pages.ts';

/** With what the practice tenant leads back when it refuses with this number; else its page. */
async function refusedWith(number: number, endpoint: FaultyEndpoint, trip: Trip) {
  if (!isAadstsCode(number)) throw new RangeError(`The practice tenant cannot say ${number}`);
  trip.app.simulator.failNext({ kind: 'aadsts', code: number }, endpoint);
  const { headers, text } = await send(trip.url.href, formAsk({ user: ada, decision: 'accept' }));
  const { location } = headers;
  return location === undefined ? text : Object.fromEntries(new URL(location).searchParams);
}

type Trip = { readonly app: OpenApp; readonly url: URL };

function findingFor(number: number) {
  const code = aadsts.get(number) ?? 'class-unknown';
  const { field, topic, retryable } = diagnoses[code];
  const where = { ...(field && { field }), ...(topic && { topic }) };
  return { code, ...where, retryable, details: { codes: [number] } };
}

it('every refusal at the sign-in page comes back with its cause, or stays there with its number', async () => {
  const app = await openApp({ web: await realPages() });
  const stayed: number[] = [];
  for (const number of aadsts.keys()) {
    // Nobody may begin that many in a minute, nor stay signed in that long.
    app.clock.now += 60_000;
    const caller = await app.signIn();
    const { id, url } = await startSignIn(caller);
    const back = await refusedWith(number, 'authorize', { app, url });
    const path = `${signInTestsPath}/${id}`;
    if (typeof back === 'string') {
      stayed.push(number);
      expect(back).toContain(`AADSTS${number}`);
      expect(jsonOf(await caller.send('GET', path))).toEqual({ id, status: 'open' });
      continue;
    }
    const page = await comeBack(app.stranger(), back);
    expect(headingOf(page), `${number}`).toBe('Microsoft has not let the sign-in through');
    const test = SignInTest.parse(jsonOf(await caller.send('GET', path)));
    expect(test, `${number}`).toMatchObject({ status: 'failed', finding: findingFor(number) });
  }
  const expected = [50011, 50020, 50034, 50194, 90002, 500113, 700016, 900971];
  expect(stayed.sort((one, other) => one - other)).toEqual(expected);
});

it.each([65004, 90094, 90033])(
  'a refusal with %i at the page for consent comes back with its cause',
  async (number) => {
    const app = await openApp({ web: await realPages() });
    const caller = await app.signIn();
    const { id, path } = await askForConsent(caller);
    const url = await leaveForConsent(app.stranger(), path);
    const back = await refusedWith(number, 'admin-consent', { app, url });
    if (typeof back === 'string') throw new Error(`Not led back: ${back}`);
    const page = await comeBack(app.stranger(), back);
    expect(headingOf(page)).toBe('Nothing was granted');
    const answer = await caller.send('GET', `${consentRequestsPath}/${id}`);
    expect(ConsentRequest.parse(jsonOf(answer))).toMatchObject({
      status: 'declined',
      finding: findingFor(number),
    });
  },
);
