import { MadeConsentRequest } from '#contract/consent-requests.ts';
import { StartedSignInTest } from '#contract/sign-in-tests.ts';
import { type Answer, type Caller, jsonOf } from './caller.ts';
import { practice, profileInput } from './requests.ts';

export const signInTestsPath = '/api/v1/sign-in-tests';
export const consentRequestsPath = '/api/v1/consent-requests';

/** GUIDs of the practice tenant that the credentials name by its domain, and of another one. */
export const contosoId = '1100fa27-29e9-4fc6-a3ba-e8bb623fad36';
export const fabrikamId = '2f8a54e5-feb4-4055-85cc-c491234af3e8';

/** An app, and a choice of delegated permissions. */
export function appToVisit() {
  const { platform, connector, selection } = profileInput();
  const { clientId, tenant } = practice('granted');
  return { platform, connector, selection, clientId, tenant };
}

export type StartedTrip = { readonly id: string; readonly url: URL; readonly state: string };

/** Begins a test sign-in; `url` is the page of Microsoft's. */
export async function startSignIn(caller: Caller, change: object = {}): Promise<StartedTrip> {
  const body = { ...appToVisit(), ...change };
  const answer = await caller.send('POST', signInTestsPath, { body });
  const { id, authorizeUrl } = StartedSignInTest.parse(jsonOf(answer));
  const url = new URL(authorizeUrl);
  return { id, url, state: url.searchParams.get('state') ?? '' };
}

/** Makes a link for consent. */
export async function askForConsent(
  caller: Caller,
  change: object = {},
): Promise<MadeConsentRequest & { readonly path: string }> {
  const body = { ...appToVisit(), leadsBack: true, ...change };
  const made = MadeConsentRequest.parse(
    jsonOf(await caller.send('POST', consentRequestsPath, { body })),
  );
  return { ...made, path: new URL(made.url).pathname };
}

/** Goes on from a link to Microsoft. */
export async function leaveForConsent(caller: Caller, path: string): Promise<URL> {
  const answer = await caller.send('GET', `${path}/continue`);
  return new URL(answer.headers.get('location') ?? '', 'http://nowhere.example');
}

/** Comes back from Microsoft with these parameters. */
export function comeBack(caller: Caller, parameters: Record<string, string>): Promise<Answer> {
  return caller.send('GET', `/entra/callback?${new URLSearchParams(parameters)}`);
}

/** The main heading of a page. */
export function headingOf({ text }: Answer): string | undefined {
  return /<h1[^>]*>(.*?)<\/h1>/.exec(text)?.[1];
}
