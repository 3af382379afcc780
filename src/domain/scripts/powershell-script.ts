import { portalUrl } from '../catalog/portal-page.ts';
import { cloudNames, registeringRole, secretDays } from './entra-facts.ts';
import { powerShellBody } from './powershell-body.ts';
import { consentAsks, powerShellConsent } from './powershell-consent.ts';
import { oneLine, quotePowerShell } from './quoting.ts';
import type { PlannedValue, RegistrationPlan } from './registration-plan.ts';

/** A script for the Microsoft Graph module that brings a tenant to what was planned, whatever is there. */
export function powerShellScript(plan: RegistrationPlan): string {
  const { appName, secretName, redirectUri, audience, cloud, permissionType } = plan;
  const checks = [
    exampleCheck('appName', appName),
    exampleCheck('secretName', secretName),
    exampleCheck('redirectUri', redirectUri),
  ];
  return `${[
    head(plan),
    parameters,
    stopOnErrors,
    '# --- Your values ------------------------------------------------------------',
    valueLines('appName', appName),
    valueLines('secretName', secretName),
    redirectUri === undefined
      ? "# Without a signed-in user there is nobody to send back.\n$redirectUri = ''"
      : valueLines('redirectUri', redirectUri),
    `$signInAudience = '${audience}'`,
    permissionLines(plan),
    '# --- Nothing to change from here on -----------------------------------------',
    [
      `$cloud = '${cloudNames[cloud].powerShell}'`,
      `$consentRole = ${quotePowerShell(plan.consentRole)}`,
      `$consentPage = ${quotePowerShell(portalUrl('api-permissions', { cloud, clientId: 'CLIENT_ID' }))}`,
      `$consentAsks = @('${consentAsks[permissionType]}')`,
    ].join('\n'),
    ...checks.filter((check) => check !== ''),
    powerShellConsent[permissionType],
  ].join('\n\n')}\n${powerShellBody}`;
}

const parameters = `[CmdletBinding()]
param(
    [switch] $GrantConsent,
    # Adds a secret beside the one that is there.
    [switch] $NewSecret,
    [ValidateRange(1, 730)]
    [int] $SecretDays = ${secretDays},
    [string] $SecretFile = 'client-secret.txt',
    # The directory to work in, where your account belongs to several.
    [string] $TenantId,
    # The registration to use, where its name is not enough.
    [ValidatePattern('^([0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})?$')]
    [string] $ClientId
)`;

/** The module's commands are functions, which do not see the preference of a script. */
const stopOnErrors = `Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$PSDefaultParameterValues = @{ '*-Mg*:ErrorAction' = 'Stop' }`;

function head({ title, consentRole, permissionType }: RegistrationPlan): string {
  const module = permissionType === 'delegated' ? ', Microsoft.Graph.Identity.SignIns' : '';
  return `#Requires -Version 5.1
#Requires -Modules Microsoft.Graph.Authentication, Microsoft.Graph.Applications${module}
# ${title}: registers the application in Microsoft Entra ID.
#
# Needs   the module: Install-Module Microsoft.Graph -Scope CurrentUser
#         Windows may ask you to allow a downloaded script: Unblock-File register-app.ps1
# Role    ${registeringRole}, or owner of the registration if it exists already. The first
#         time, an administrator has to allow the module the scopes that it asks for.
# Consent takes the role ${consentRole} and is left out unless asked for:
#           ./register-app.ps1 -GrantConsent
# Again   Running it again adds what is missing and takes nothing away. It finds the
#         registration by its name, so wait a minute after the first time.
# Secret  It goes into a file that only you can read: not to the screen, not into the
#         history of the shell. Delete the file when the secret is handed over.`;
}

function valueLines(name: string, { text, missing }: PlannedValue): string {
  const labels = missing.map(({ label }) => oneLine(label)).join(', ');
  const mark = missing.length > 0 ? `# SET THIS (${labels}): it is still an example.\n` : '';
  return `${mark}$${name} = ${quotePowerShell(text)}`;
}

function exampleCheck(name: string, value: PlannedValue | undefined): string {
  if (value === undefined || value.missing.length === 0) return '';
  return `if ($${name} -ceq ${quotePowerShell(value.text)}) {
    throw 'Set $${name} at the top of this script first: it is still an example.'
}`;
}

function permissionLines({ permissionType, access }: RegistrationPlan): string {
  const lines = access.map(
    ({ name, id, type }) =>
      `    [pscustomobject] @{ Name = '${name}'; Id = '${id}'; Type = '${type}' }`,
  );
  return `# Permissions of Microsoft Graph, ${permissionType}\n$permissions = @(\n${lines.join('\n')}\n)`;
}
