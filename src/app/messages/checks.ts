import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { CheckId, Verdict } from '#domain/checks/check-result.ts';
import { checkMessages } from './findings.ts';

export const testMessages = {
  heading: 'Test result',
  verdicts: {
    passed: 'Entra accepts these credentials',
    warning: 'Entra accepts these credentials, with remarks',
    pending: 'Microsoft has not passed on the latest change yet',
    failed: 'Entra does not accept these credentials yet',
    unknown: 'The test could not be finished',
  } satisfies Record<Verdict, string>,
  done: (verdict: string) => `Test finished: ${verdict}`,
  cancelled: 'Test cancelled',
  notMade: (blockedBy: CheckId) =>
    `Not made: “${checkMessages[blockedBy].name}” has to pass first.`,
  waiting: 'Waiting',
  checking: 'Checking…',
  notChecked: 'Not checked',
  leavesOpen: (what: string) => `Leaves open: ${what}`,
  fixField: (field: string) => `Go to ${field}`,
  goToStep: (topic: string) => `Go to the step about ${topic}`,
  topics: {
    registration: 'the registration',
    'client-id': 'the client ID',
    'redirect-uri': 'the redirect URI',
    permissions: 'the permissions',
    consent: 'the consent',
    'client-secret': 'the client secret',
    credentials: 'the credentials',
  } satisfies Record<StepTopic, string>,
  details: 'Details from Microsoft',
  error: 'Error',
  codes: 'Codes',
  message: 'Message',
  status: 'HTTP status',
  traceId: 'Trace ID',
  correlationId: 'Correlation ID',
  timestamp: 'Timestamp',
  lookUp: (code: number) => `AADSTS${code}`,
  cancel: 'Cancel',
  tenantId: (id: string) => `Tenant ID ${id}`,
  appName: (name: string) => `App “${name}”`,
};
