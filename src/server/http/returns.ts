import { type Context, Hono } from 'hono';
import type { ReturnFault, ReturnOutcome } from '#contract/return-outcome.ts';
import { callbackPath } from '#domain/consent/callback-uri.ts';
import { diagnoseReturn } from '#domain/consent/diagnose-return.ts';
import { Secret } from '#domain/credentials/secret.ts';
import type { Services } from '../services.ts';
import type { PageMaker } from './pages.ts';
import { answerStillPage } from './still-page.ts';

/** Far more than Entra's longest code. */
const longestValue = 8_192;

/** A way back that Microsoft's pages have taken; everything beside the state is anybody's word. */
type Return = {
  readonly id: string;
  readonly state: string;
  readonly value: (name: string) => string | undefined;
};

/**
 * `GET /entra/callback`: the one address of ours to which Microsoft leads back, after a sign-in and
 * after consent. Whoever comes needs no session: the signed state says whose way it was. Nothing
 * that comes is believed; it is put down for the page that waits.
 */
export function returnRoutes(services: Services, maker: PageMaker): Hono {
  return new Hono().get(callbackPath, async (context) => {
    const outcome = await receive(context, services);
    const fault = outcome.kind === 'refused' ? outcome.fault : undefined;
    services.log.info({ outcome: outcome.kind, fault }, 'somebody came back from Microsoft');
    const status = fault === undefined ? 200 : 400;
    return answerStillPage(context, { kind: 'return', outcome }, { services, maker, status });
  });
}

async function receive(context: Context, services: Services): Promise<ReturnOutcome> {
  const value = (name: string) => context.req.query(name)?.slice(0, longestValue);
  const state = value('state');
  const read = services.states.read(state);
  if (!read.ok) return refused(read.fault);
  const back = { id: read.id, state: state ?? '', value };
  return read.kind === 'sign-in' ? receiveSignIn(back, services) : receiveConsent(back, services);
}

async function receiveSignIn(
  { id, state, value }: Return,
  { signInTests }: Services,
): Promise<ReturnOutcome> {
  const finding = errorIn(value);
  const code = value('code');
  const answer = finding ?? (code ? new Secret(code) : undefined);
  if (answer === undefined) return refused('answer-incomplete');
  if (!(await signInTests.receive(id, state, answer))) return refused('state-used');
  return finding === undefined
    ? { kind: 'sign-in-received' }
    : { kind: 'sign-in-refused', code: finding.code };
}

/** An error outweighs `admin_consent=True`, which Microsoft sends along with it. */
async function receiveConsent(
  { id, state, value }: Return,
  { consentRequests }: Services,
): Promise<ReturnOutcome> {
  const finding = errorIn(value);
  const agreed = value('admin_consent')?.toLowerCase() === 'true';
  if (finding === undefined && !agreed) return refused('answer-incomplete');
  const request = await consentRequests.findReturned(id);
  const tenant = value('tenant')?.toLowerCase();
  const foreign = tenant !== undefined && tenant !== request?.tenantId;
  if (foreign || (finding === undefined && tenant === undefined)) return refused('tenant-foreign');
  if (!(await consentRequests.receive(id, state, finding))) return refused('state-used');
  return finding === undefined
    ? { kind: 'consent-received' }
    : { kind: 'consent-refused', code: finding.code };
}

function errorIn(value: Return['value']) {
  const error = value('error');
  if (!error) return undefined;
  return diagnoseReturn({
    error,
    error_description: value('error_description'),
    error_subcode: value('error_subcode'),
  });
}

function refused(fault: ReturnFault): ReturnOutcome {
  return { kind: 'refused', fault };
}
