import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { keyScopes } from '#contract/access.ts';
import type { OpenApiDocument } from '#contract/openapi.ts';
import { signInApp } from '#entra-simulator/sign-in-app.ts';
import { contosoId } from '#entra-simulator/tenant-ids.ts';
import { startReceiver } from '../../../webhooks/testing/receiver.ts';
import { type Answer, type Caller, jsonOf } from '../../testing/caller.ts';
import { type OpenApp, openApp } from '../../testing/open-app.ts';
import { practice } from '../../testing/requests.ts';
import { atSetup } from '../../testing/setup-requests.ts';
import { createSchemaChecker } from './answer-checker.ts';
import {
  exampleOf,
  type Found,
  operationsOf,
  sendAsDescribed,
  type Values,
} from './document-client.ts';
import { fillExample, nextSecret } from './fill-example.ts';

/** Who asks, by the name of the security scheme that lets them in. */
export type Way = 'operator' | 'apiKey' | 'setup' | 'nobody';

export type Asker = { readonly way: Way; readonly send: Caller['send'] };

/** The ways in which an operation may be asked for. */
export function waysOf({ operation }: Found): readonly Way[] {
  const ways = (['operator', 'apiKey', 'setup'] as const).filter((way) =>
    operation.security.some((one) => way in one),
  );
  return ways.length === 0 ? ['nobody'] : ways;
}

/** The app with people and programs who know nothing of it but its description. */
export async function openDescribed() {
  const receiver = await startReceiver();
  const app = await openApp({
    microsoftSignIn: { clientId: signInApp.clientId, tenantId: contosoId },
    webhookHosts: [receiver.host],
  });
  // As the practice tenant has it, whose tokens are to be believed.
  app.clock.now = Date.now();
  plantNextSecret(app);
  const document = jsonOf(
    await app.stranger().send('GET', '/api/v1/openapi.json'),
  ) as OpenApiDocument;
  const { faultOfAnswer } = createSchemaChecker(document);
  const all = operationsOf(document);
  // Nobody whom an operation signs out.
  const admin = await app.signIn();

  const findOne = (name: string) => {
    const found = all.find((one) => one.key === name);
    if (found === undefined) throw new Error(`${name} is not described`);
    return found;
  };

  const fill = (found: Found) =>
    fillExample(exampleOf(found), {
      url: receiver.url,
      isRotation: found.path.endsWith('/secret'),
    });

  /** Asks, as an administrator where nobody else is named, and wants to be answered as described. */
  async function send(found: Found, values: Values = {}, asker?: Asker): Promise<Answer> {
    // Nobody hammers here.
    app.clock.now += 180_000;
    app.simulator.advance(180_000);
    const answered = await sendAsDescribed(asker ?? admin, { found, document }, values);
    expect(faultOfAnswer(found.operation, answered), found.key).toBeUndefined();
    return answered;
  }

  /** Somebody new who may come in that way. */
  async function askerBy(way: Way): Promise<Asker> {
    if (way === 'operator') return { way, ...(await app.signIn('admin')) };
    if (way === 'apiKey') return program();
    return way === 'setup' ? somebodyWithLink() : { way, ...app.stranger() };
  }

  async function program(): Promise<Asker> {
    const { send: sendBare } = app.stranger();
    const make = findOne('POST /api-keys');
    const made = await send(make, { body: { name: 'All', scopes: [...keyScopes] } });
    const { key } = jsonOf(made) as { key: string };
    return {
      way: 'apiKey',
      send: (method, path, ask = {}) =>
        sendBare(method, path, {
          ...ask,
          headers: { authorization: `Bearer ${key}`, ...ask.headers },
        }),
    };
  }

  async function somebodyWithLink(): Promise<Asker> {
    const make = findOne('POST /setup-links');
    const made = jsonOf(await send(make, { body: fill(make) })) as {
      url: string;
      link: { id: string };
    };
    const browser = app.stranger();
    await browser.send('GET', new URL(made.url).pathname);
    return { way: 'setup', send: atSetup(browser, made.link.id).send };
  }

  return { ...app, document, all, findOne, fill, send, askerBy };
}

export type Described = Awaited<ReturnType<typeof openDescribed>>;

/** A second secret of the app, to rotate to. */
function plantNextSecret({ simulator }: Pick<OpenApp, 'simulator'>): void {
  const { clientId } = practice('granted');
  const apps = simulator.directory.appRegistrations;
  apps
    .find((app) => app.clientId === clientId)
    ?.clientSecrets.push({
      secretId: randomUUID(),
      displayName: 'Next',
      value: nextSecret,
      hint: nextSecret.slice(0, 3),
      endsAt: new Date('2030-12-31'),
    });
}
