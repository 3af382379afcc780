import { ada } from '#entra-simulator/practice-users.ts';
import { startDeliveries } from '../../../webhooks/start-deliveries.ts';
import { jsonOf } from '../../testing/caller.ts';
import { comeBack } from '../../testing/microsoft-trips.ts';
import { idTokenFor } from '../../testing/operator-tokens.ts';
import { visit } from '../../testing/practice-browser.ts';
import type { Values } from './document-client.ts';
import { idIn, type Step, valuesFor } from './values-for.ts';

/** What has to be done before an operation can be, and what is to be sent because of that. */
type FirstStep = (step: Step) => Promise<Values>;

export const firstSteps: Readonly<Record<string, FirstStep>> = {
  'GET /profiles/{id}/expiry.ics': after('POST /profiles/{id}/secret'),
  'POST /profiles/{id}/secret/rollback': after('POST /profiles/{id}/secret'),
  'DELETE /profiles/{id}/secret/previous': after('POST /profiles/{id}/secret'),
  'POST /profiles/{id}/enable': after('POST /profiles/{id}/disable'),
  'POST /session': async ({ described: { services } }) => ({
    body: { token: (await services.signInLinks.issue()).token },
  }),
  'POST /session/microsoft': async ({ described: { simulator } }) => ({
    body: { idToken: await idTokenFor(simulator, ada) },
  }),
  'POST /embed-sessions': async ({ described: { fill, findOne, send } }) => {
    const make = findOne('POST /embed-tokens');
    const { origins, ...wanted } = fill(make) as { readonly origins: readonly string[] };
    const made = jsonOf(await send(make, { body: { ...wanted, origins } }));
    return { body: { token: (made as { token: string }).token, origin: origins[0] } };
  },
  'POST /sign-in-tests/{id}/redeem': signInAtMicrosoft,
  'POST /webhooks/{id}/deliveries/{deliveryId}/replay': deliverSomething,
};

function after(name: string): FirstStep {
  return async ({ described, ...step }) => {
    const first = described.findOne(name);
    await described.send(first, await valuesFor(first, { described, ...step }), step.asker);
    return {};
  };
}

/** The test of the credentials that a sign-in completes, and somebody who signs in. */
async function signInAtMicrosoft({ asker, described }: Step): Promise<Values> {
  const { findOne, fill, send, stranger } = described;
  const test = findOne('POST /checks');
  const body = fill(test) as { credentials: object };
  const checkRunId = idIn(jsonOf(await send(test, { body }, asker)));
  const begin = findOne('POST /sign-in-tests');
  const begun = jsonOf(await send(begin, { body: fill(begin) }, asker)) as Begun;
  const choices = { user: ada.objectId, decision: 'accept' };
  await comeBack(stranger(), await visit(new URL(begun.authorizeUrl), choices));
  return {
    path: { id: begun.id },
    body: { credentials: body.credentials, checkRunId },
  };
}

type Begun = { readonly id: string; readonly authorizeUrl: string };

/** Something happens, and is told to the webhook. */
async function deliverSomething({ id, described }: Step): Promise<Values> {
  const { db, services, findOne, fill, send } = described;
  const save = findOne('POST /profiles');
  await send(save, { body: fill(save) });
  const deliveries = startDeliveries(
    { ...services, db, random: () => 0.5 },
    new AbortController().signal,
  );
  await deliveries.look();
  await deliveries.idle();
  const list = jsonOf(await send(findOne('GET /webhooks/{id}/deliveries'), { path: { id } }));
  return { path: { id, deliveryId: idIn(list) ?? '' } };
}
