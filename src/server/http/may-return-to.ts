import type { Services } from '../services.ts';

/**
 * Whether a setup may lead on to an address: it is of an origin in `RETURN_ORIGINS`, as those are now; without
 * https only where that is this very machine.
 */
export function mayReturnTo(
  address: string,
  { returnOrigins }: Pick<Services, 'returnOrigins'>,
): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url !== undefined &&
    // A `blob:` has the origin of what is in it, too.
    (url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost')) &&
    returnOrigins.includes(url.origin) &&
    // Whatever else is to be seen of such an address, it is not where it leads.
    url.username === '' &&
    url.password === ''
  );
}
