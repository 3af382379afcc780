import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';
import { ConfigError } from './config-error.ts';

const defaults = {
  port: 7400,
  host: '127.0.0.1',
  publicUrl: undefined,
  dataDir: '.data',
  catalogDir: undefined,
  databaseUrl: undefined,
  encryptionKeys: undefined,
  entraLoginUrls: {},
  entraGraphUrls: {},
  microsoftSignIn: undefined,
  trustedProxies: undefined,
  returnOrigins: [],
  metricsToken: undefined,
  webhookAllowHosts: [],
  logLevel: 'info',
};

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual(defaults);
  });

  it('counts what is empty as absent', () => {
    const names =
      'PORT HOST PUBLIC_URL DATA_DIR CATALOG_DIR DATABASE_URL ENCRYPTION_KEYS ENTRA_LOGIN_URL ENTRA_GRAPH_URL SIGN_IN_CLIENT_ID SIGN_IN_TENANT_ID TRUST_PROXY RETURN_ORIGINS EMBED_ORIGINS METRICS_TOKEN WEBHOOK_ALLOW_HOSTS LOG_LEVEL';
    const empty = Object.fromEntries(names.split(' ').map((name) => [name, '']));
    expect(readConfig(empty)).toEqual(defaults);
  });

  it('takes every variable, and nothing else', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      PUBLIC_URL: 'https://scopes.example',
      DATA_DIR: '/var/lib/scopewright',
      CATALOG_DIR: '/etc/scopewright/catalog',
      DATABASE_URL: 'postgresql://app:pass@db.example:5432/scopewright?sslmode=require',
      ENCRYPTION_KEYS: 'k1:AAAA',
      ENTRA_LOGIN_URL: 'http://127.0.0.1:7410',
      ENTRA_GRAPH_URL: 'global=http://127.0.0.1:7411,china=http://127.0.0.1:7412',
      SIGN_IN_CLIENT_ID: '3B7F2C1E-5D4A-4F6B-9C8D-0E1F2A3B4C5D',
      SIGN_IN_TENANT_ID: '1100fa27-29e9-4fc6-a3ba-e8bb623fad36',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      RETURN_ORIGINS: 'https://App.example, http://localhost:3000',
      EMBED_ORIGINS: 'https://Portal.example:8443, http://localhost:3000',
      METRICS_TOKEN: 'prometheus-shows-this',
      WEBHOOK_ALLOW_HOSTS: 'localhost:4000, [::1]:443',
      LOG_LEVEL: 'debug',
      HOME: '/root',
    };
    expect(readConfig(environment)).toEqual({
      port: 0,
      host: '::1',
      publicUrl: 'https://scopes.example',
      dataDir: '/var/lib/scopewright',
      catalogDir: '/etc/scopewright/catalog',
      databaseUrl: 'postgresql://app:pass@db.example:5432/scopewright?sslmode=require',
      encryptionKeys: 'k1:AAAA',
      entraLoginUrls: { global: 'http://127.0.0.1:7410' },
      entraGraphUrls: { global: 'http://127.0.0.1:7411', china: 'http://127.0.0.1:7412' },
      microsoftSignIn: {
        clientId: '3b7f2c1e-5d4a-4f6b-9c8d-0e1f2a3b4c5d',
        tenantId: '1100fa27-29e9-4fc6-a3ba-e8bb623fad36',
      },
      trustedProxies: { has: expect.any(Function) },
      returnOrigins: ['https://app.example', 'http://localhost:3000'],
      embedOrigins: ['https://portal.example:8443', 'http://localhost:3000'],
      metricsToken: 'prometheus-shows-this',
      webhookAllowHosts: ['localhost:4000', '[::1]:443'],
      logLevel: 'debug',
    });
  });

  it.each([
    ['https://scopes.example/', 'https://scopes.example'],
    ['https://SCOPES.example:443', 'https://scopes.example'],
    ['http://localhost:7400', 'http://localhost:7400'],
  ])('brings an origin into its one form: %s', (given, origin) => {
    const { publicUrl, entraLoginUrls } = readConfig({ PUBLIC_URL: given, ENTRA_LOGIN_URL: given });
    expect([publicUrl, entraLoginUrls.global]).toEqual([origin, origin]);
  });

  it.each(['1', '65535', '07400'])('takes the port %s', (port) => {
    expect(readConfig({ PORT: port }).port).toBe(Number(port));
  });

  it.each(['debug', 'info', 'warn', 'error', 'silent'])('takes the log level %s', (level) => {
    expect(readConfig({ LOG_LEVEL: level }).logLevel).toBe(level);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', ' '],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', '0x50'],
    ['PORT', '1e3'],
    ['PUBLIC_URL', 'scopes.example'],
    ['PUBLIC_URL', 'ftp://scopes.example'],
    ['RETURN_ORIGINS', 'http://app.example'],
    ['RETURN_ORIGINS', 'https://app.example,'],
    ['RETURN_ORIGINS', 'https://app.example/done'],
    ['EMBED_ORIGINS', '*'],
    ['EMBED_ORIGINS', 'portal.example'],
    ['EMBED_ORIGINS', 'http://portal.example'],
    ['EMBED_ORIGINS', 'https://*.portal.example'],
    ['EMBED_ORIGINS', "https://portal.example;script-src 'unsafe-inline'"],
    ['EMBED_ORIGINS', 'https://portal.example https://evil.example'],
    ['EMBED_ORIGINS', 'https://portal.example/page'],
    ['EMBED_ORIGINS', 'https://portal.example,'],
    ['PUBLIC_URL', 'https://scopes.example/below'],
    ['PUBLIC_URL', 'https://scopes.example/?a=b'],
    ['PUBLIC_URL', 'https://scopes.example/#top'],
    ['PUBLIC_URL', 'https://user:pass@scopes.example'],
    ['DATABASE_URL', 'mysql://app:pass@db.example/scopewright'],
    ['DATABASE_URL', '/var/lib/postgres.sock'],
    ['ENTRA_LOGIN_URL', 'login.example'],
    ['ENTRA_LOGIN_URL', 'https://login.example/common'],
    ['ENTRA_GRAPH_URL', 'graph.example'],
    ['ENTRA_GRAPH_URL', 'https://graph.example/v1.0'],
    ['ENTRA_LOGIN_URL', 'mars=https://login.example'],
    ['ENTRA_LOGIN_URL', 'usgov=https://login.example/common'],
    ['ENTRA_GRAPH_URL', 'china=https://a.example,china=https://b.example'],
    ['SIGN_IN_CLIENT_ID', 'scopewright'],
    ['SIGN_IN_TENANT_ID', 'contoso.onmicrosoft.com'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', 'proxy.example'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '10.0.0.1,'],
    ['METRICS_TOKEN', 'fifteen-letters'],
    ['WEBHOOK_ALLOW_HOSTS', 'localhost'],
    ['WEBHOOK_ALLOW_HOSTS', 'localhost:4000,'],
    ['WEBHOOK_ALLOW_HOSTS', 'http://localhost:4000'],
    ['WEBHOOK_ALLOW_HOSTS', 'localhost:70000'],
    ['WEBHOOK_ALLOW_HOSTS', 'localhost:0443'],
    ['WEBHOOK_ALLOW_HOSTS', 'me@localhost:4000'],
    ['LOG_LEVEL', 'INFO'],
    ['LOG_LEVEL', 'trace'],
  ])('refuses %s=%j with one line that names the variable and not the value', (name, value) => {
    const error = refusal({ [name]: value });
    expect(error.message).toMatch(new RegExp(`^${name}: \\S.+$`));
    if (value.trim() !== '') expect(error.message.slice(name.length)).not.toContain(value);
  });

  it.each([
    ['SIGN_IN_CLIENT_ID', 'SIGN_IN_TENANT_ID'],
    ['SIGN_IN_TENANT_ID', 'SIGN_IN_CLIENT_ID'],
  ])('refuses %s without %s', (given, missing) => {
    const { message } = refusal({ [given]: '1100fa27-29e9-4fc6-a3ba-e8bb623fad36' });
    expect(message).toBe(`${missing}: is missing beside ${given}`);
  });
});

function refusal(environment: Record<string, string>): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('not refused');
}
