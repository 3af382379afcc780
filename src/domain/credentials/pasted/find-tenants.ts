import { cleanTenant } from '../clean-tenant.ts';
import { isDnsName } from '../dns-name.ts';
import { isMicrosoftHost } from '../microsoft-hosts.ts';
import { tenantOfUrl } from '../tenant-of-url.ts';
import { isReservedTenant } from '../well-known-ids.ts';
import { labelledLine } from './labelled-line.ts';
import { type Line, linesOf } from './lines-of.ts';
import { meaningOfWholeLabel } from './meaning-of-label.ts';
import type { Meaning, Piece } from './pasted.ts';
import { valueAfterLabel } from './value-after-label.ts';

const microsoftUrl = /https?:\/\/([a-z0-9.-]{4,60})(?=[/?#])[^\s"'<>`]{0,300}/gi;

const firstDomain =
  /(?<![a-z0-9.-])[a-z0-9-]{1,63}\.(?:partner\.onmschina\.cn|onmicrosoft\.(?:com|us))(?![a-z0-9-])/gi;

/** Names of files look like domains. */
const fileName =
  /\.(?:json|ya?ml|env|tf|tfvars|txt|md|sh|ps1|py|js|ts|cs|xml|config|ini|toml|local)$/i;

/** The domains of tenants: in addresses, behind labels, as Microsoft makes them, or alone in a line. */
export function findTenants(text: string): Piece[] {
  const lines = linesOf(text);
  return [
    ...[...text.matchAll(microsoftUrl)].flatMap(tenantInUrl),
    ...lines.flatMap(labelledDomain),
    ...[...text.matchAll(firstDomain)].map((match) => piece('tenant', match[0], match.index)),
    ...lines.flatMap(domainAlone),
  ];
}

function tenantInUrl(match: RegExpMatchArray): Piece[] {
  const [url, host = ''] = match;
  if (!isMicrosoftHost(host.toLowerCase())) return [];
  const tenant = tenantOfUrl(url) ?? '';
  const start = (match.index ?? 0) + url.lastIndexOf(tenant);
  return isTenantDomain(tenant) ? [piece('tenant', tenant, start)] : [];
}

function labelledDomain(line: Line, index: number, lines: readonly Line[]): Piece[] {
  const { label, rest } = labelledLine(line.text) ?? { label: line.text, rest: '' };
  if (label.length > 80 || meaningOfWholeLabel(label) !== 'tenant') return [];
  const here = valueAfterLabel(rest);
  const next = lines[index + 1];
  if (here === '' && next !== undefined) return domainIn(next.text.trim(), next);
  return domainIn(here, line);
}

function domainIn(value: string, { text, start }: Line): Piece[] {
  const domain = cleanTenant(value.slice(0, 300)).value;
  const at = text.toLowerCase().lastIndexOf(domain);
  return isTenantDomain(domain) && at >= 0 ? [piece('tenant', domain, start + at)] : [];
}

function domainAlone({ text, start }: Line): Piece[] {
  const word = text.trim();
  if (word.length > 253 || !isTenantDomain(word) || fileName.test(word)) return [];
  return [piece('domain', word, start + text.indexOf(word))];
}

function isTenantDomain(text: string): boolean {
  const domain = text.toLowerCase();
  return isDnsName(domain) && !isMicrosoftHost(domain) && !isReservedTenant(domain);
}

function piece(meaning: Meaning, value: string, start: number): Piece {
  return { meaning, value: value.toLowerCase(), start, end: start + value.length };
}
