import type { RecordedRequest } from './recorded-request.ts';

/** The fields of a token request; an absent one is undefined, an empty one is ''. */
export type TokenRequest = {
  readonly tenantText: string;
  readonly origin: string | undefined;
  readonly grantType: string | undefined;
  readonly scope: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  readonly code: string | undefined;
  readonly codeVerifier: string | undefined;
  readonly redirectUri: string | undefined;
  readonly refreshToken: string | undefined;
  /** As Microsoft's own libraries ask. */
  readonly wantsClientInfo: boolean;
};

export function readTokenRequest(tenantText: string, recorded: RecordedRequest): TokenRequest {
  const { headers } = recorded;
  const { grant_type: grantType, scope, client_id: id, client_secret: secret } = recorded.form;
  const basic = readBasicCredentials(headers.authorization);
  return {
    tenantText,
    origin: headers.origin,
    grantType,
    scope,
    clientId: id ?? basic?.clientId,
    clientSecret: secret ?? basic?.clientSecret,
    code: recorded.form['code'],
    codeVerifier: recorded.form['code_verifier'],
    redirectUri: recorded.form['redirect_uri'],
    refreshToken: recorded.form['refresh_token'],
    wantsClientInfo: recorded.form['client_info'] === '1',
  };
}

/** The resource of a `{resource}/.default` scope; empty for a scope of any other form. */
export function requestedResource(scope = ''): string {
  const [, resource = ''] = /^(\S+)\/\.default$/.exec(scope) ?? [];
  return resource;
}

type ClientCredentials = { clientId: string; clientSecret: string };

function readBasicCredentials(authorization: string | undefined): ClientCredentials | undefined {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) {
    return undefined;
  }
  const [clientId = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  return { clientId: formDecoded(clientId), clientSecret: formDecoded(rest.join(':')) };
}

/** OAuth 2.0 form-encodes both halves before they are joined, so a '%7E' is a '~' here. */
function formDecoded(text: string): string {
  return new URLSearchParams(`value=${text.replaceAll('&', '%26')}`).get('value') ?? '';
}
