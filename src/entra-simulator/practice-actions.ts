import { randomBytes, randomUUID } from 'node:crypto';
import { resetWorld } from './create-world.ts';
import { anyAppRegistration } from './directory.ts';
import { findFailure } from './failures.ts';
import { practiceSecret } from './practice-secret.ts';
import { delayedBy } from './propagation.ts';
import type { Simulation } from './simulation.ts';

/** The fields of a form or of a JSON body. */
export type PracticeFields = Readonly<Record<string, unknown>>;

/** What an action has to tell beside the new state, or undefined where the fields make no sense. */
export type PracticeOutcome = Readonly<Record<string, unknown>> | undefined;

type PracticeAction = (simulation: Simulation, fields: PracticeFields) => PracticeOutcome;

const actions: Readonly<Record<string, PracticeAction>> = {
  break: breakIt,
  mend: ({ faults }) => {
    faults.mend();
    return {};
  },
  clock: ({ clock }, fields) => {
    const seconds = numberIn(fields, 'seconds');
    if (seconds === undefined) return undefined;
    clock.ahead += seconds * 1000;
    return {};
  },
  delays: ({ delays }, fields) => {
    for (const name of ['secret', 'servicePrincipal', 'consent'] as const) {
      delays[name] = (numberIn(fields, name) ?? delays[name] / 1000) * 1000;
    }
    return {};
  },
  throttle: ({ throttle }, fields) => {
    throttle.limit = numberIn(fields, 'limit');
    throttle.forget();
    return {};
  },
  'redirect-uri': addRedirectUri,
  secret: addSecret,
  reset: (simulation) => {
    resetWorld(simulation);
    return {};
  },
};

export function findPracticeAction(name: string): PracticeAction | undefined {
  return Object.hasOwn(actions, name) ? actions[name] : undefined;
}

/** For one request, for the next few, or for all until it is mended. */
function breakIt({ faults }: Simulation, fields: PracticeFields): PracticeOutcome {
  const failure = findFailure(textIn(fields, 'failure'));
  if (!failure) {
    return undefined;
  }
  const { fault, endpoint } = failure;
  if (fields['until'] === 'mended') {
    faults.stand(fault, endpoint);
    return {};
  }
  const times = Math.min(numberIn(fields, 'times') ?? 1, 100);
  for (let count = 0; count < times; count += 1) {
    faults.add(fault, endpoint);
  }
  return {};
}

function addRedirectUri({ directory }: Simulation, fields: PracticeFields): PracticeOutcome {
  const uri = textIn(fields, 'redirectUri');
  const app = anyAppRegistration(directory, textIn(fields, 'clientId'));
  if (!app || !URL.canParse(uri)) {
    return undefined;
  }
  const platform = fields['platform'] === 'spa' ? 'spa' : 'web';
  app.redirectUris[platform].push(uri);
  return {};
}

/** A new secret, of which tokens know after a while only. */
function addSecret(simulation: Simulation, fields: PracticeFields): PracticeOutcome {
  const app = anyAppRegistration(simulation.directory, textIn(fields, 'clientId'));
  if (!app) {
    return undefined;
  }
  const value = practiceSecret(
    randomBytes(3).toString('hex').slice(0, 3),
    randomBytes(17).toString('hex'),
  );
  const now = simulation.now();
  app.clientSecrets.push({
    secretId: randomUUID(),
    displayName: 'Made in practice',
    value,
    hint: value.slice(0, 3),
    startsAt: now,
    endsAt: new Date(now.getTime() + 180 * 24 * 60 * 60 * 1000),
    visibleFrom: delayedBy(simulation, 'secret'),
  });
  return { value };
}

function textIn(fields: PracticeFields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

/** A whole number from zero on; forms send it as text. */
function numberIn(fields: PracticeFields, name: string): number | undefined {
  const value = fields[name];
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
}
