import { type Cleaned, type CleaningStep, clean } from './cleaning.ts';
import {
  lowerCase,
  removeBraces,
  removeInvisible,
  removeLineBreaks,
  removeQuotes,
  removeSpaces,
  trim,
} from './cleaning-steps.ts';
import { tenantOfUrl } from './tenant-of-url.ts';

const emailAddress = /^[^@]*@([^@>]+)>?$/;

const steps: readonly CleaningStep[] = [
  removeInvisible,
  trim,
  removeLineBreaks,
  removeSpaces,
  removeQuotes,
  removeBraces,
  { change: 'url-to-tenant', clean: (text) => tenantOfUrl(text) ?? text },
  { change: 'email-to-domain', clean: (text) => emailAddress.exec(text)?.[1] ?? text },
  lowerCase,
];

/**
 * A pasted tenant as a GUID or domain in lower case: taken out of an address or an e-mail address
 * where one was pasted. Never throws, idempotent; what it cannot read it leaves for the examination.
 */
export function cleanTenant(raw: string): Cleaned {
  return clean(raw, steps);
}
