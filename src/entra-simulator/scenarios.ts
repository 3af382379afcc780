import type { Fault } from './faults.ts';

/**
 * A tenant where discovery works and the token endpoint fails in one certain way, so that a
 * person can see every failure by typing a tenant. Contoso's apps and secrets are valid in it.
 */
type Scenario = {
  readonly domain: string;
  readonly tenantId: string;
  readonly displayName: string;
  readonly story: string;
  readonly fault: Fault;
};

export const scenarios: readonly Scenario[] = [
  {
    domain: 'throttled.example',
    tenantId: 'a94b5130-114a-45c6-ac69-0c331d902e0e',
    displayName: 'Too many requests',
    story: 'Entra answers 429: too many requests, try again in 5 seconds.',
    fault: { kind: 'throttled' },
  },
  {
    domain: 'outage.example',
    tenantId: 'c6533f03-c012-44a4-8bdc-4ff05b06f395',
    displayName: 'Microsoft outage',
    story: 'Entra answers 503: the service is unavailable.',
    fault: { kind: 'server-error', body: 'html' },
  },
  {
    domain: 'slow.example',
    tenantId: '0861217d-f9e8-47f7-8f42-4f7f03c33ad1',
    displayName: 'No answer',
    story: 'Entra takes the request and never answers, until the time-out.',
    fault: { kind: 'hang' },
  },
  {
    domain: 'drip.example',
    tenantId: 'e752fa55-c879-41ec-a3bb-c7be2275e541',
    displayName: 'Endless answer',
    story: 'The answer begins and then comes one byte a second, without end.',
    fault: { kind: 'drip', everyMilliseconds: 1000 },
  },
  {
    domain: 'reset.example',
    tenantId: '5215fdbe-4071-4bd7-8c98-5ecb775e41ac',
    displayName: 'Broken connection',
    story: 'The connection breaks before an answer comes.',
    fault: { kind: 'reset', when: 'before-answer' },
  },
  {
    domain: 'cut-off.example',
    tenantId: '136da0de-5290-415b-be42-3ce9d9020fd2',
    displayName: 'Cut-off answer',
    story: 'The connection breaks in the middle of the answer.',
    fault: { kind: 'reset', when: 'within-body' },
  },
  {
    domain: 'proxy.example',
    tenantId: 'fed5d056-8ff2-4c1e-9a04-19506d396bfb',
    displayName: 'Proxy page',
    story: 'A proxy in between answers with its own web page.',
    fault: { kind: 'html', status: 403 },
  },
  {
    domain: 'garbled.example',
    tenantId: 'fd8fe502-3320-4c2a-b171-ab21496828db',
    displayName: 'Garbled answer',
    story: 'The answer is JSON that stops in the middle.',
    fault: { kind: 'malformed-json' },
  },
  {
    domain: 'stranger.example',
    tenantId: 'aeb69bee-f859-4b4b-9cbf-b310d620fca3',
    displayName: 'Token of another client',
    story: 'A token comes, but it was made for another client.',
    fault: { kind: 'foreign-client' },
  },
  {
    domain: 'elsewhere.example',
    tenantId: '78923e47-d014-4e4b-a734-0c768f61489f',
    displayName: 'Token of another tenant',
    story: 'A token comes, but it was made for another tenant.',
    fault: { kind: 'foreign-tenant' },
  },
];
