import type { RecordedRequest } from './recorded-request.ts';

/** The query of a request at the authorization endpoint; an absent parameter is undefined. */
export type AuthorizeRequest = {
  readonly clientId: string | undefined;
  readonly redirectUri: string | undefined;
  readonly responseType: string | undefined;
  readonly responseMode: string;
  readonly scope: string | undefined;
  readonly state: string | undefined;
  readonly nonce: string | undefined;
  readonly codeChallenge: string | undefined;
  readonly codeChallengeMethod: string | undefined;
  readonly loginHint: string | undefined;
  readonly prompt: string | undefined;
};

export function readAuthorizeRequest({ path }: RecordedRequest): AuthorizeRequest {
  const { searchParams } = new URL(path, 'http://authority');
  const value = (name: string) => searchParams.get(name) ?? undefined;
  return {
    clientId: value('client_id'),
    redirectUri: value('redirect_uri'),
    responseType: value('response_type'),
    responseMode: value('response_mode') ?? 'query',
    scope: value('scope'),
    state: value('state'),
    nonce: value('nonce'),
    codeChallenge: value('code_challenge'),
    codeChallengeMethod: value('code_challenge_method'),
    loginHint: value('login_hint'),
    prompt: value('prompt'),
  };
}
