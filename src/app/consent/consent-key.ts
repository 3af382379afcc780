import type { ConsentProps } from './consent-props.ts';

/** Under which the browser remembers the ID of a guide's latest request for consent. */
export function consentKey({
  platform,
  connector,
}: Pick<ConsentProps, 'platform' | 'connector'>): string {
  return `consent:${platform}/${connector}`;
}
