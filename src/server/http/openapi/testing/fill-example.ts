import { practice } from '../../testing/requests.ts';

/** Another secret of the practice tenant’s app, once it is planted there. */
export const nextSecret = 'Nxt8Q~another.secret-of.the_same.app~01a';

let names = 0;

/** An example, with what only this world knows in the places of what stands for it. */
export function fillExample(
  example: unknown,
  { url, isRotation }: { readonly url: string; readonly isRotation: boolean },
): unknown {
  if (example === undefined) return undefined;
  const { clientId, clientSecret, tenant } = practice('granted');
  names += 1;
  const known: Readonly<Record<string, string>> = {
    clientId,
    clientSecret: isRotation ? nextSecret : clientSecret,
    tenant,
    name: `No. ${names}`,
    url,
  };
  return JSON.parse(JSON.stringify(example), (name, value) =>
    typeof value === 'string' ? (known[name] ?? value) : value,
  );
}
