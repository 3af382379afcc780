import { unescaped, urlDecoded } from './decoded-secret.ts';
import type { CredentialValues } from './examine-credentials.ts';
import type { FieldHint, HintCode } from './field-hint.ts';
import { isGuid } from './guid.ts';
import { isMasked } from './masked.ts';
import { isSecretOfToday, secretsOfTodayIn } from './secret-formats.ts';

/** Shorter ones are most likely still being typed. */
const shortestToJudge = 16;

const quoteAtAnEnd = /^["'`“”„‘’]+|["'`“”„‘’]+$/g;

/** What a cleaned secret looks like that is not one as Entra makes it today. */
export function hintForSecret(values: CredentialValues): FieldHint | undefined {
  const { clientId, clientSecret: secret } = values;
  if (secret === '' || isSecretOfToday(secret)) return undefined;
  // Swapped with the client ID: that field says so.
  if (isGuid(secret)) return isSecretOfToday(clientId) ? undefined : hint('secret-is-id');
  if (isMasked(secret)) return hint('secret-is-masked');
  return hintWithOffer(secret) ?? softHint(secret);
}

function hintWithOffer(secret: string): FieldHint | undefined {
  const within = secretsOfTodayIn(secret);
  const [found] = within;
  if (found !== undefined && within.length === 1) return hint('secret-has-more', found.value);
  return (
    offered('secret-is-encoded', urlDecoded(secret)) ??
    offered('secret-is-escaped', unescaped(secret)) ??
    offered('secret-has-quote', withoutQuotes(secret))
  );
}

function softHint(secret: string): FieldHint | undefined {
  if (/\s/u.test(secret)) return hint('secret-has-spaces');
  return secret.length < shortestToJudge ? undefined : hint('secret-is-unusual');
}

function withoutQuotes(secret: string): string | undefined {
  const without = secret.replace(quoteAtAnEnd, '');
  return without === secret || without === '' ? undefined : without;
}

function offered(code: HintCode, secret: string | undefined): FieldHint | undefined {
  return secret === undefined ? undefined : hint(code, secret);
}

function hint(code: HintCode, clientSecret?: string): FieldHint {
  const field = 'clientSecret';
  return clientSecret === undefined ? { field, code } : { field, code, offer: { clientSecret } };
}
