import { setupHeader } from '#contract/setup-header.ts';
import { MadeSetupLink, Setup, SetupLink, type SetupLinkInput } from '#contract/setup-links.ts';
import { type Answer, type Ask, type Caller, jsonOf } from './caller.ts';
import { type AppOptions, openApp } from './open-app.ts';
import { profileInput } from './requests.ts';

export const linksPath = '/api/v1/setup-links';

export const hourMs = 60 * 60 * 1_000;

export function linkInput(change: Partial<SetupLinkInput> = {}): SetupLinkInput {
  const { platform, connector, selection } = profileInput();
  return { platform, connector, selection, choice: 'fixed', lifetimeMs: 24 * hourMs, ...change };
}

/** Somebody’s way of asking for one setup. */
export type SetupCaller = {
  readonly send: Caller['send'];
  readonly caller: Caller;
  readonly linkId: string;
};

/** The same caller, whose every request names a setup. */
export function atSetup(caller: Caller, linkId: string): SetupCaller {
  const send = (method: string, path: string, ask: Ask = {}) =>
    caller.send(method, path, { ...ask, headers: { [setupHeader]: linkId, ...ask.headers } });
  return { send, caller, linkId };
}

/** The app, an operator, and what is done with links. */
export async function openSetups(options: AppOptions = {}) {
  const app = await openApp(options);
  const operator = await app.signIn('operator');
  const make = async (change: Partial<SetupLinkInput> = {}) => {
    const answer = await operator.send('POST', linksPath, { body: linkInput(change) });
    return madeIn(answer);
  };
  const readLink = async (id: string) =>
    SetupLink.parse(jsonOf(await operator.send('GET', `${linksPath}/${id}`)));
  /** A link, and somebody who has opened it, in a browser whose page then asks for the setup. */
  const begin = async (change: Partial<SetupLinkInput> = {}) => {
    const { link, path } = await make(change);
    const admin = app.stranger();
    const opened = await admin.send('GET', path);
    const somebody = atSetup(admin, link.id);
    await somebody.send('GET', '/api/v1/setup');
    return { link, path, opened, admin: somebody };
  };
  return { ...app, operator, make, begin, readLink };
}

/** A link that was made, with the path of its address. */
export function madeIn(answer: Answer): MadeSetupLink & { path: string } {
  const made = MadeSetupLink.parse(jsonOf(answer));
  return { ...made, path: new URL(made.url).pathname };
}

export async function readSetup({ send }: SetupCaller): Promise<Setup> {
  return Setup.parse(jsonOf(await send('GET', '/api/v1/setup')));
}
