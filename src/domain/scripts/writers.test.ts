import { describe, expect, it } from 'vitest';
import { type CloudId, cloudIds } from '../catalog/cloud.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import { defaultSelection, type Selection } from '../selection/selection.ts';
import { appManifest } from './app-manifest.ts';
import { bashScript } from './bash-script.ts';
import { powerShellScript } from './powershell-script.ts';
import { type RegistrationPlan, registrationPlan } from './registration-plan.ts';
import { terraformConfig } from './terraform-config.ts';

function planned(change: Partial<Selection> = {}): RegistrationPlan {
  const actions = guideForTest.actions.map(({ id }) => id);
  const selection = { ...defaultSelection(guideForTest), actions, ...change };
  const plan = registrationPlan(guideForTest, selection, {});
  if (plan === undefined) throw new Error('nothing is planned');
  return plan;
}

const scripts = [
  ['bash', bashScript],
  ['PowerShell', powerShellScript],
  ['Terraform', terraformConfig],
] as const;

describe.each(scripts)('the text for %s', (_, write) => {
  it('says which role runs it, and which consents', () => {
    expect(write(planned())).toMatch(/^# Role +Application Developer/m);
    expect(write(planned())).toMatch(/^# Consent takes the role Cloud Application Administrator/m);
    const application = write(planned({ permissionType: 'application' }));
    expect(application).toMatch(/^# Consent takes the role Privileged Role Administrator/m);
  });

  it('holds account type and redirect URI', () => {
    const single = write(planned());
    expect(single).toContain('AzureADMyOrg');
    expect(single).toContain('https://acme.example/callback');
    expect(write(planned({ accountType: 'multi' }))).toContain('AzureADMultipleOrgs');
    const application = write(planned({ permissionType: 'application' }));
    expect(application).not.toContain('https://acme.example/callback');
  });

  it('holds nothing of another selection', () => {
    const ofOne = { actions: ['sample_send_note'] };
    expect(write(planned(ofOne))).toContain('Note.Send');
    expect(write(planned(ofOne))).not.toContain('Note.Read');
  });
});

describe('the cloud', () => {
  const names: Readonly<Record<CloudId, readonly string[]>> = {
    global: ['https://graph.microsoft.com', "'Global'", '"global"'],
    usgov: ['https://graph.microsoft.us', "'USGov'", '"usgovernmentl4"'],
    'usgov-dod': ['https://dod-graph.microsoft.us', "'USGovDoD'", '"usgovernmentl5"'],
    china: ['https://microsoftgraph.chinacloudapi.cn', "'China'", '"china"'],
  };

  it.each(cloudIds)('has the name that each tool has for it: %s', (cloud) => {
    const [bash, powerShell, terraform] = names[cloud];
    expect(bashScript(planned({ cloud }))).toContain(`GRAPH_URL='${bash}'`);
    expect(powerShellScript(planned({ cloud }))).toContain(`$cloud = ${powerShell}`);
    expect(terraformConfig(planned({ cloud }))).toContain(`environment = ${terraform}`);
  });

  it('decides whether the Azure CLI can consent', () => {
    expect(bashScript(planned())).toContain('#           GRANT_CONSENT=yes bash register-app.sh');
    expect(bashScript(planned({ cloud: 'china' }))).toContain('In this cloud the Azure CLI cannot');
  });
});

describe('the manifest', () => {
  it('leaves out a redirect URI that nobody has given, and one that nobody needs', () => {
    const plan = planned();
    expect(appManifest(plan)).toContain('"https://acme.example/callback"');
    expect(appManifest(planned({ permissionType: 'application' }))).not.toContain('redirectUris');
    const { redirectUri } = plan;
    if (redirectUri === undefined) throw new Error('no redirect URI');
    const ask = { id: 'x', label: 'X', hint: '', example: '', kind: 'url' } as const;
    const example = { ...plan, redirectUri: { ...redirectUri, missing: [ask] } };
    expect(appManifest(example)).not.toContain('redirectUris');
  });
});
