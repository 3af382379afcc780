import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { bashScript } from '#domain/scripts/bash-script.ts';
import { graphAppId } from '#domain/scripts/entra-facts.ts';
import { type RegistrationPlan, registrationPlan } from '#domain/scripts/registration-plan.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import { anySelection } from '#domain/selection/testing/any-selection.ts';
import { realCatalog } from '../catalog/testing/real-catalog.ts';
import { hostileText } from './testing/hostile-text.ts';
import { openWorkplace, type Workplace } from './testing/run-bash-script.ts';
import { type Registration, TenantForAzureCli } from './testing/tenant-for-azure-cli.ts';

const given = {
  platform: 'Northwind Hub',
  app: 'Northwind Mail',
  callback: 'https://hub.northwind.example/callback',
};
const defaultFile = 'client-secret.txt';

let guides: readonly Guide[];
let guide: Guide;
let tenant: TenantForAzureCli;
let workplace: Workplace;

beforeAll(async () => {
  // What ends in settings is registered by hand, without a secret: no script is offered for it.
  guides = (await realCatalog()).guides.filter(({ settings }) => settings === undefined);
  guide = guideFor('custom');
  workplace = await openWorkplace(() => tenant);
});

afterAll(() => workplace.close());

beforeEach(startAnew);

async function startAnew(): Promise<void> {
  tenant = new TenantForAzureCli();
  await rm(join(workplace.folder, defaultFile), { force: true });
}

function guideFor(platformId: string): Guide {
  const found = guides.find(({ platform }) => platform.id === platformId);
  if (found === undefined) throw new Error(`no guide for ${platformId}`);
  return found;
}

function plan(change: Partial<Selection> = {}, values: Values = given): RegistrationPlan {
  const ids = guide.actions.slice(0, 12).map(({ id }) => id);
  const selection = { ...withActions(defaultSelection(guide), guide, new Set(ids)), ...change };
  return planFor(guide, selection, values);
}

function planFor(of: Guide, selection: Selection, values: Values): RegistrationPlan {
  const found = registrationPlan(of, selection, values);
  if (found === undefined) throw new Error('the selection needs nothing');
  return found;
}

const entries = ({ access }: RegistrationPlan) => access.map(({ id, type }) => ({ id, type }));

/** Where a secret can be read that should not. */
function leaksIn(...printed: readonly string[]): readonly string[] {
  const seen = [...printed, ...tenant.calls.flatMap(({ argv }) => argv)];
  return seen.filter((text) => tenant.secrets.some((secret) => text.includes(secret)));
}

function theOnlyRegistration(): Registration {
  const [registration, ...others] = tenant.registrations;
  if (registration === undefined || others.length > 0) throw new Error('not exactly one');
  return registration;
}

describe('in an empty tenant', () => {
  it.each(['delegated', 'application'] as const)(
    'the script registers exactly what was chosen: %s',
    async (permissionType) => {
      const planned = plan({ permissionType });
      const { code, output, errors } = await workplace.run(bashScript(planned));
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(theOnlyRegistration()).toMatchObject({
        displayName: 'Northwind Mail',
        signInAudience: 'AzureADMyOrg',
        web: { redirectUris: permissionType === 'delegated' ? [given.callback] : [] },
        requiredResourceAccess: [{ resourceAppId: graphAppId, resourceAccess: entries(planned) }],
        passwordCredentials: [{ displayName: 'Northwind Hub secret' }],
      });
      const { appId } = theOnlyRegistration();
      expect(tenant.principals).toEqual([appId]);
      expect(output).toContain(`Client ID: ${appId}\nTenant ID: ${tenant.tenantId}\n`);
    },
  );

  it('the secret goes into a file that only its owner reads, and nowhere else', async () => {
    const { output, errors } = await workplace.run(bashScript(plan()));
    const [secret = 'none'] = tenant.secrets;
    const file = join(workplace.folder, defaultFile);
    expect(await readFile(file, 'utf8')).toBe(`${secret}\n`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(leaksIn(output, errors)).toEqual([]);
  });

  it('the secret lasts for 180 days, or as long as was said', async () => {
    const daysUntil = (date = '') => Math.round((Date.parse(date) - Date.now()) / 86_400_000);
    const lasts = () =>
      theOnlyRegistration().passwordCredentials.map((c) => daysUntil(c.endDateTime));
    await workplace.run(bashScript(plan()));
    expect(lasts()).toEqual([180]);
    await workplace.run(bashScript(plan()), {
      NEW_SECRET: 'yes',
      SECRET_DAYS: '30',
      SECRET_FILE: 'second.txt',
    });
    expect(lasts()).toEqual([180, 30]);
  });

  it('consent is granted only when it is asked for, and its role is named otherwise', async () => {
    const script = bashScript(plan({ permissionType: 'application' }));
    const first = await workplace.run(script);
    expect(tenant.consented).toEqual([]);
    const { appId } = theOnlyRegistration();
    expect(first.output).toContain('Privileged Role Administrator can do it here');
    expect(first.output).toContain(`/CallAnAPI/appId/${appId}/`);
    const second = await workplace.run(script, { GRANT_CONSENT: 'yes' });
    expect(tenant.consented).toEqual([appId]);
    expect(second.output).toContain('Consent:   granted for the organization\n');
  });

  it('waits until Entra knows everywhere what was just made', async () => {
    const script = bashScript(plan());
    tenant.lag = 3;
    expect(await workplace.run(script)).toMatchObject({ code: 0, errors: '' });
    expect(tenant.lag).toBe(0);
    expect(theOnlyRegistration().passwordCredentials).toHaveLength(1);
    expect(tenant.principals).toHaveLength(1);
  });
});

describe('run again', () => {
  it('the script changes nothing', async () => {
    const script = bashScript(plan());
    await workplace.run(script);
    const before = structuredClone(tenant.registrations);
    tenant.calls.splice(0);
    const { code, output } = await workplace.run(script);
    expect(code).toBe(0);
    expect(tenant.registrations).toEqual(before);
    expect(tenant.principals).toHaveLength(1);
    expect(tenant.count('rest')).toBe(0);
    expect(tenant.count('ad app permission add')).toBe(0);
    expect(output).toContain('Secret:    kept');
    expect(output).toContain(`Client ID: ${theOnlyRegistration().appId}\n`);
  });

  it('it adds what is missing, and keeps what others have added', async () => {
    await workplace.run(bashScript(plan()));
    const registration = theOnlyRegistration();
    const others = { id: '11111111-0000-4000-8000-000000000000', type: 'Role' };
    registration.web.redirectUris.unshift(
      'https://other.example/"quoted"',
      'http://localhost:3000',
    );
    registration.requiredResourceAccess[0]?.resourceAccess.push(others);
    registration.requiredResourceAccess.push({ resourceAppId: 'other', resourceAccess: [others] });
    const wider = planFor(
      guide,
      withActions({ ...defaultSelection(guide), accountType: 'multi' }, guide, allActions(guide)),
      { ...given, callback: 'https://moved.northwind.example/callback' },
    );
    await workplace.run(bashScript(wider));
    const [graph, other] = theOnlyRegistration().requiredResourceAccess;
    expect(graph?.resourceAccess).toEqual(expect.arrayContaining([others, ...entries(wider)]));
    expect(other?.resourceAccess).toEqual([others]);
    expect(theOnlyRegistration().signInAudience).toBe('AzureADMultipleOrgs');
    expect([...theOnlyRegistration().web.redirectUris].sort()).toEqual(
      [
        'http://localhost:3000',
        given.callback,
        'https://moved.northwind.example/callback',
        'https://other.example/"quoted"',
      ].sort(),
    );
  });

  it('asks which one, where several have the name, and takes the one that is said', async () => {
    const script = bashScript(plan());
    await workplace.run(script);
    const twin = { ...structuredClone(theOnlyRegistration()), appId: 'c11e0700-twin' };
    tenant.registrations.push({ ...twin, passwordCredentials: [] });
    const { code, errors } = await workplace.run(script);
    expect(code).toBe(1);
    expect(errors).toContain('USE_CLIENT_ID');
    expect(errors).toContain('c11e0700-twin');
    const said = await workplace.run(script, {
      USE_CLIENT_ID: 'c11e0700-twin',
      SECRET_FILE: 'twin.txt',
    });
    expect(said.output).toContain('Client ID: c11e0700-twin\n');
  });
});

describe('the script stops before it changes anything', () => {
  const changes = () => tenant.count('rest') + tenant.count('ad sp create');

  it('where a value is still the example', async () => {
    const script = bashScript(plan({}, { app: given.app, platform: given.platform }));
    const { code, errors } = await workplace.run(script);
    expect({ code, calls: tenant.calls.length }).toEqual({ code: 1, calls: 0 });
    expect(errors).toContain('Set REDIRECT_URI at the top of this script first');
    const set = script.replace(
      "\nREDIRECT_URI='https://automation.contoso.com/oauth/callback'",
      "\nREDIRECT_URI='https://mine.northwind.example/'",
    );
    expect(await workplace.run(set)).toMatchObject({ code: 0, errors: '' });
  });

  it('where nobody is signed in', async () => {
    tenant.signedIn = false;
    const { code, errors } = await workplace.run(bashScript(plan()));
    expect({ code, changes: changes() }).toEqual({ code: 1, changes: 0 });
    expect(errors).toContain('Sign in first: az login --allow-no-subscriptions');
  });

  it('where the client ID that is said does not exist', async () => {
    const { code, errors } = await workplace.run(bashScript(plan()), { USE_CLIENT_ID: 'nobody' });
    expect({ code, changes: changes() }).toEqual({ code: 1, changes: 0 });
    expect(errors).toContain("Resource 'nobody' does not exist");
  });

  it('where the Azure CLI works with another cloud', async () => {
    const script = bashScript(plan({ cloud: 'china' }));
    const { code, errors } = await workplace.run(script);
    expect({ code, changes: changes() }).toEqual({ code: 1, changes: 0 });
    expect(errors).toContain('az cloud set --name AzureChinaCloud');
  });
});

describe('what goes wrong is said', () => {
  it('a secret that a policy forbids leaves no file behind', async () => {
    tenant.refuse = ({ argv }) =>
      argv.some((argument) => argument.endsWith('/addPassword'))
        ? 'Bad Request({"error":{"code":"CredentialTypeNotAllowedAsPerAppPolicy"}})'
        : undefined;
    const { code, errors } = await workplace.run(bashScript(plan()));
    expect(code).toBe(1);
    expect(errors).toContain('Application policies');
    await expect(stat(join(workplace.folder, defaultFile))).rejects.toThrow('ENOENT');
  });

  it('a file that is there already is not written over, and no secret is made', async () => {
    const file = join(workplace.folder, defaultFile);
    await writeFile(file, 'something else');
    const { code, errors } = await workplace.run(bashScript(plan()));
    expect({ code, secrets: tenant.secrets }).toEqual({ code: 1, secrets: [] });
    expect(errors).toContain('exists already');
    expect(await readFile(file, 'utf8')).toBe('something else');
  });

  it('a refused registration ends the script with the words of the Azure CLI', async () => {
    tenant.refuse = ({ command }) => (command === 'rest' ? 'Insufficient privileges.' : undefined);
    const { code, errors } = await workplace.run(bashScript(plan()));
    expect({ code, errors }).toEqual({ code: 1, errors: 'ERROR: Insufficient privileges.\n' });
    expect(tenant.principals).toEqual([]);
  });

  it('refused consent fails, after everything else is done and said', async () => {
    tenant.refuse = ({ command }) => (command.endsWith('admin-consent') ? 'Forbidden.' : undefined);
    const { code, output } = await workplace.run(bashScript(plan()), { GRANT_CONSENT: 'yes' });
    expect(code).toBe(1);
    expect(output).toContain(`Client ID: ${theOnlyRegistration().appId}\n`);
    expect(tenant.secrets).toHaveLength(1);
  });

  it('consent in a national cloud is left to the admin center', async () => {
    tenant.cloud = { name: 'AzureUSGovernment', graph: 'https://dod-graph.microsoft.us/' };
    const { code, output, errors } = await workplace.run(bashScript(plan({ cloud: 'usgov-dod' })), {
      GRANT_CONSENT: 'yes',
    });
    expect(code).toBe(1);
    expect(errors).toContain('global cloud only');
    expect(output).toContain('https://entra.microsoft.us/#view/');
    expect(tenant.consented).toEqual([]);
  });
});

describe('for any selection of any guide', () => {
  it('the registration holds its permissions and no others', async () => {
    const cases = fc
      .constantFrom(...guides)
      .chain((of) => anySelection(of).map((selection) => ({ of, selection })));
    await fc.assert(
      fc.asyncProperty(cases, async ({ of, selection }) => {
        const values = Object.fromEntries(of.asks.map(({ id, example }) => [id, `${example}x`]));
        const planned = registrationPlan(of, { ...selection, cloud: 'global' }, values);
        if (planned === undefined) return;
        await startAnew();
        const { code, output, errors } = await workplace.run(bashScript(planned));
        expect({ code, errors }).toEqual({ code: 0, errors: '' });
        expect(tenant.secrets).toHaveLength(1);
        expect(leaksIn(output)).toEqual([]);
        const added = tenant.calls
          .filter(({ command }) => command === 'ad app permission add')
          .flatMap(({ all }) => all('api-permissions'));
        expect(added).toEqual(planned.access.map(({ id, type }) => `${id}=${type}`));
        const known = of.permissions.map((permission) => permission[selection.permissionType]?.id);
        const unknown = planned.access.filter(({ id }) => !known.includes(id));
        expect(unknown.every(({ name }) => name === 'offline_access')).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('names arrive as they were given, and are found again', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, hostileText, async (app, platform, path) => {
        const values = { app, platform, callback: `https://a.example/${path}` };
        const planned = plan({}, values);
        const script = bashScript(planned);
        await startAnew();
        expect(await workplace.run(script)).toMatchObject({ code: 0, errors: '' });
        expect(await workplace.run(script)).toMatchObject({ code: 0, errors: '' });
        expect(theOnlyRegistration()).toMatchObject({
          displayName: planned.appName.text,
          web: { redirectUris: [planned.redirectUri?.text] },
          passwordCredentials: [{ displayName: planned.secretName.text }],
        });
      }),
      { numRuns: 12 },
    );
  });
});

function allActions(of: Guide): ReadonlySet<string> {
  return new Set(of.actions.map(({ id }) => id));
}
