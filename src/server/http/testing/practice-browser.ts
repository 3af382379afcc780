import { formAsk, send } from '#entra-simulator/raw-client.ts';

/** What somebody does on the practice tenant's pages: `user` by object ID, and `decision`. */
export type Choices = Readonly<Record<string, string>>;

/** Users of the practice tenant: one who administers Contoso, and one who does not. */
export const ada = 'c7a1d1cf-5b8e-4dd0-8ed4-66b1bca6f0b3';
export const ben = 'f9b05d2e-93d3-4a0c-a2d7-2c9d43c1a1f4';

/** Goes to a page of Microsoft's, presses its buttons, and says what it was led back with. */
export async function visit(url: URL, choices: Choices): Promise<Record<string, string>> {
  const { headers, text } = await send(url.href, formAsk(choices));
  if (headers.location === undefined) throw new Error(`Not led back: ${text}`);
  return Object.fromEntries(new URL(headers.location).searchParams);
}
