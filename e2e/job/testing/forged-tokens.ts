import type { Page } from '@playwright/test';
import type { EntraSimulator } from '#entra-simulator/start-entra-simulator.ts';
import { fabrikamId } from '#entra-simulator/tenant-ids.ts';

type Claims = Readonly<Record<string, unknown>>;

/** What is other in a token than Microsoft made it. */
type Forged = {
  readonly claims: (genuine: Claims) => Claims;
  /** Signed by Microsoft all the same. */
  readonly signed: boolean;
};

const unusable = 'Microsoft’s answer cannot be used here';
const seconds = () => Math.floor(Date.now() / 1_000);

/** Each kind of a token that is no good, and how the page speaks of it. */
export const forgeries: readonly {
  readonly forged: Forged;
  readonly title: string;
  readonly says: string;
}[] = [
  signedWith({ exp: seconds() - 3_600 }, 'expired'),
  signedWith({ aud: 'd0ff058a-c04c-4745-b0cf-f0b13a6268a1' }, 'wrong-audience'),
  signedWith({ iss: `https://login.microsoftonline.com/${fabrikamId}/v2.0` }, 'wrong-issuer'),
  signedWith({ tid: fabrikamId }, 'wrong-tenant'),
  {
    forged: {
      claims: (genuine) => ({ ...genuine, roles: ['Scopewright.Admin', 'x'] }),
      signed: false,
    },
    title: unusable,
    says: 'wrong-signature',
  },
  {
    ...signedWith({ nonce: 'of another attempt' }, ''),
    title: 'The answer does not belong to an attempt of this tab',
  },
];

function signedWith(change: Claims, says: string) {
  const claims = (genuine: Claims) => ({ ...genuine, ...change });
  return { forged: { claims, signed: true }, title: unusable, says };
}

/** Somebody between Microsoft and the page, who changes the tokens that they are told to change. */
export async function forgeTokens(
  page: Page,
  practiceTenant: EntraSimulator,
): Promise<{ next(forged: Forged): void }> {
  let next: Forged | undefined;
  await page.route(/\/oauth2\/v2\.0\/token\b/, async (route) => {
    const response = await route.fetch();
    const answer = await response.json();
    const [header, claims = '', signature] = String(answer.id_token).split('.');
    const forged = next;
    next = undefined;
    if (forged === undefined) return route.fulfill({ response });
    const changed = forged.claims(JSON.parse(Buffer.from(claims, 'base64url').toString()));
    const body = Buffer.from(JSON.stringify(changed)).toString('base64url');
    const token = forged.signed
      ? await practiceTenant.sign(changed)
      : [header, body, signature].join('.');
    return route.fulfill({ response, json: { ...answer, id_token: token } });
  });
  return {
    next: (forged) => {
      next = forged;
    },
  };
}
