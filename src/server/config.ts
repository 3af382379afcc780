import { z } from 'zod';
import { CloudUrls } from './cloud-urls.ts';
import { ConfigError } from './config-error.ts';
import { isSafeOrigin, Origin } from './origin.ts';
import { TrustedProxies } from './trusted-proxies.ts';
import { TrustedHosts } from './webhooks/trusted-hosts.ts';

const Port = z
  .string()
  .regex(/^\d{1,5}$/, 'is not a port number')
  .transform(Number)
  .pipe(z.number().max(65_535, 'is not a port number'));

const Guid = z.guid('is not a GUID').toLowerCase();

/** Origins that people are led on to, or frame us: over https, or on a machine of one's own. */
const SafeOrigins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .pipe(z.array(Origin.refine(isSafeOrigin, 'is neither https nor of localhost')));

/** What each variable may hold. Empty counts as absent. */
const Environment = z
  .object({
    PORT: Port.default(7400),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: Origin.optional(),
    DATA_DIR: z.string().default('.data'),
    CATALOG_DIR: z.string().optional(),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// URL' })
      .optional(),
    ENCRYPTION_KEYS: z.string().optional(),
    ENTRA_LOGIN_URL: CloudUrls.optional(),
    ENTRA_GRAPH_URL: CloudUrls.optional(),
    SIGN_IN_CLIENT_ID: Guid.optional(),
    SIGN_IN_TENANT_ID: Guid.optional(),
    TRUST_PROXY: TrustedProxies.optional(),
    RETURN_ORIGINS: SafeOrigins.optional(),
    EMBED_ORIGINS: SafeOrigins.optional(),
    METRICS_TOKEN: z.string().min(16, 'is shorter than 16 characters').optional(),
    WEBHOOK_ALLOW_HOSTS: TrustedHosts.optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine(({ SIGN_IN_CLIENT_ID: client, SIGN_IN_TENANT_ID: tenant }, context) => {
    if ((client === undefined) === (tenant === undefined)) return;
    const [missing, given] =
      client === undefined
        ? ['SIGN_IN_CLIENT_ID', 'SIGN_IN_TENANT_ID']
        : ['SIGN_IN_TENANT_ID', 'SIGN_IN_CLIENT_ID'];
    context.addIssue({ code: 'custom', path: [missing], message: `is missing beside ${given}` });
  });

/** The names of all variables that are read. */
export const variables: readonly string[] = Object.keys(Environment.shape);

export type MicrosoftSignInIds = { readonly clientId: string; readonly tenantId: string };

export type Config = {
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly host: string;
  /** Origin under which people reach the server, when it is not the one that they ask. */
  readonly publicUrl: string | undefined;
  readonly dataDir: string;
  /** The operator's own entries of the catalog; they lie over those that ship. */
  readonly catalogDir: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly encryptionKeys: string | undefined;
  /** Stand in for authorities of Microsoft's; for rigs. */
  readonly entraLoginUrls: CloudUrls;
  /** Stand in for Microsoft Graph; for rigs. */
  readonly entraGraphUrls: CloudUrls;
  /** The app registration that operators sign in to, and its tenant; IDs in lower case. */
  readonly microsoftSignIn: MicrosoftSignInIds | undefined;
  /** The addresses of reverse proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: TrustedProxies | undefined;
  /** Origins to which a setup may lead on when it is done. */
  readonly returnOrigins: readonly string[];
  /** Origins whose pages may frame the wizard; undefined leaves that to embed tokens alone. */
  readonly embedOrigins: readonly string[] | undefined;
  /** What a Prometheus shows to read /metrics; without it there are none. */
  readonly metricsToken: string | undefined;
  /** `host:port` of webhooks that may be private and without https; for rigs. */
  readonly webhookAllowHosts: readonly string[];
  readonly logLevel: string;
};

/**
 * The configuration in an environment; everything is optional. Throws ConfigError, whose message is
 * one line that names the variable and never repeats its value.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const { data, error } = Environment.safeParse(Object.fromEntries(given));
  if (data === undefined) {
    const [issue] = error.issues;
    throw new ConfigError(`${issue?.path[0]?.toString()}: ${issue?.message}`, { cause: error });
  }
  return {
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    dataDir: data.DATA_DIR,
    catalogDir: data.CATALOG_DIR,
    databaseUrl: data.DATABASE_URL,
    encryptionKeys: data.ENCRYPTION_KEYS,
    entraLoginUrls: data.ENTRA_LOGIN_URL ?? {},
    entraGraphUrls: data.ENTRA_GRAPH_URL ?? {},
    microsoftSignIn: idsIn(data),
    trustedProxies: data.TRUST_PROXY,
    returnOrigins: data.RETURN_ORIGINS ?? [],
    embedOrigins: data.EMBED_ORIGINS,
    metricsToken: data.METRICS_TOKEN,
    webhookAllowHosts: data.WEBHOOK_ALLOW_HOSTS ?? [],
    logLevel: data.LOG_LEVEL,
  };
}

function idsIn({
  SIGN_IN_CLIENT_ID: clientId,
  SIGN_IN_TENANT_ID: tenantId,
}: z.infer<typeof Environment>): MicrosoftSignInIds | undefined {
  return clientId === undefined || tenantId === undefined ? undefined : { clientId, tenantId };
}
