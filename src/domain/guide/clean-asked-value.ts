import type { AskedValue } from '../catalog/guide.ts';
import { isDnsName } from '../credentials/dns-name.ts';

/** What is wrong with an asked value. */
export type AskedFault = 'not-a-host' | 'not-https' | 'not-an-address' | 'too-long';

export type CleanedAsked = {
  /** As it is filled in; empty when nothing was given. */
  readonly value: string;
  /** A pasted address was reduced to its host. */
  readonly reduced: boolean;
  readonly fault?: AskedFault;
};

type Kind = AskedValue['kind'];

/** Entra takes redirect URIs of at most so many characters; names are shorter still. */
const longest: Record<Kind, number> = { host: 253, url: 256, text: 120 };

/**
 * What the reader gave, as it is filled in: trimmed, and a host taken out of an address that was
 * pasted for it. Never throws; idempotent.
 */
export function cleanAskedValue(raw: string, kind: Kind): CleanedAsked {
  const text = raw.trim();
  const value = kind === 'host' ? hostOf(text) : text;
  const fault = value === '' ? undefined : faultOf(value, kind);
  return {
    value,
    reduced: value !== text.toLowerCase(),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** The host of an address, with or without scheme, port and path. */
function hostOf(text: string): string {
  const [, host = text] = /^(?:[a-z][a-z0-9+.-]*:\/*)?(?:[^/?#@]*@)?([^/?#:]*)/i.exec(text) ?? [];
  return host.toLowerCase();
}

function faultOf(value: string, kind: Kind): AskedFault | undefined {
  if (value.length > longest[kind]) return 'too-long';
  if (kind === 'host') return isDnsName(value) ? undefined : 'not-a-host';
  return kind === 'url' ? urlFault(value) : undefined;
}

/** What Entra refuses in a redirect URI: wildcards, blanks, fragments, and these characters. */
const refused = /[\s*!$'(),;#]/;

function urlFault(value: string): AskedFault | undefined {
  if (/^http:/i.test(value)) return 'not-https';
  const host = /^https:\/\/([^/?:@]+)(:\d{1,5})?([/?]|$)/i.exec(value)?.[1];
  const holds = host !== undefined && isDnsName(host) && !refused.test(value);
  return holds ? undefined : 'not-an-address';
}
