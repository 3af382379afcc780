import type { AppRegistration, RedirectUris } from './directory.ts';

export type Platform = keyof RedirectUris;

/** The platform that an address is registered for; as Entra compares: letter by letter. */
export function platformOf({ redirectUris }: AppRegistration, uri: string): Platform | undefined {
  const platforms: readonly Platform[] = ['web', 'spa', 'publicClient'];
  return platforms.find((platform) =>
    redirectUris[platform].some((registered) => registered === uri || isSameLocal(registered, uri)),
  );
}

/** At localhost, and nowhere else, the port does not matter. */
function isSameLocal(registered: string, uri: string): boolean {
  const [one, other] = [registered, uri].map((text) =>
    /^(https?:\/\/localhost)(?::\d+)?(\/.*)?$/.exec(text)?.slice(1).join(''),
  );
  return one !== undefined && one === other;
}
