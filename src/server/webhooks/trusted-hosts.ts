import { z } from 'zod';

/** `localhost:4000,receiver.rig:443`: names, each with its port, as a URL has them. */
export const TrustedHosts = z
  .string()
  .transform((text) => text.split(',').map((entry) => entry.trim()))
  .refine((entries) => entries.every(isHostAndPort), 'is not a list of host:port');

function isHostAndPort(entry: string): boolean {
  const [, host = '', port] = /^(.+):([1-9]\d{0,4})$/.exec(entry) ?? [];
  const asUrl = `http://${host}/`;
  const isHost = URL.canParse(asUrl) && new URL(asUrl).hostname === host;
  return isHost && Number(port) <= 65_535;
}
