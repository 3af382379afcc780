import { portalUrl } from '../catalog/portal-page.ts';
import { bashBody } from './bash-body.ts';
import { cloudNames, registeringRole, secretDays } from './entra-facts.ts';
import { oneLine, quoteBash } from './quoting.ts';
import type { PlannedValue, RegistrationPlan } from './registration-plan.ts';

/** A bash script for the Azure CLI that brings a tenant to what was planned, whatever is there. */
export function bashScript(plan: RegistrationPlan): string {
  const { appName, secretName, redirectUri, cloud, consentRole } = plan;
  const page = portalUrl('api-permissions', { cloud, clientId: 'CLIENT_ID' });
  const values = [
    valueLines('APP_NAME', appName),
    valueLines('SECRET_NAME', secretName),
    redirectUri === undefined
      ? "# Without a signed-in user there is nobody to send back.\nREDIRECT_URI=''"
      : valueLines('REDIRECT_URI', redirectUri),
  ];
  const checks = [
    exampleCheck('APP_NAME', appName),
    exampleCheck('SECRET_NAME', secretName),
    exampleCheck('REDIRECT_URI', redirectUri),
  ];
  return `${[
    head(plan),
    'set -euo pipefail\numask 077',
    '# --- Your values ------------------------------------------------------------',
    ...values,
    `SIGN_IN_AUDIENCE=${plan.audience}`,
    permissionLines(plan),
    '# --- Your options, also from the environment --------------------------------',
    [
      `GRANT_CONSENT=\${GRANT_CONSENT:-no} # yes needs the role ${consentRole}`,
      `NEW_SECRET=\${NEW_SECRET:-no}       # yes adds a secret beside the one that is there`,
      `SECRET_DAYS=\${SECRET_DAYS:-${secretDays}}    # how long a new secret is valid, at most 730`,
      `SECRET_FILE=\${SECRET_FILE:-client-secret.txt}`,
      `USE_CLIENT_ID=\${USE_CLIENT_ID:-}   # of the registration to use, where its name is not enough`,
    ].join('\n'),
    '# --- Nothing to change from here on -----------------------------------------',
    [
      `GRAPH_URL=${quoteBash(cloudNames[cloud].graphUrl)}`,
      `CLOUD_COMMAND=${quoteBash(cloudCommand(plan))}`,
      `CONSENT_ROLE=${quoteBash(consentRole)}`,
      `CONSENT_PAGE=${quoteBash(page)}`,
    ].join('\n'),
    ...checks.filter((check) => check !== ''),
  ].join('\n\n')}\n${bashBody}`;
}

function head(plan: RegistrationPlan): string {
  return `#!/usr/bin/env bash
# ${plan.title}: registers the application in Microsoft Entra ID.
#
# Needs   bash and the Azure CLI 2.60 or later, signed in: az login --allow-no-subscriptions
# Role    ${registeringRole}, or owner of the registration if it exists already.
${consentLines(plan)}
# Again   Running it again adds what is missing and takes nothing away. It finds the
#         registration by its name, so wait a minute after the first time.
# Secret  It goes into a file that only you can read: not to the screen, not into the
#         arguments of a program, not into the history of the shell. Delete the file when
#         the secret is handed over.`;
}

function consentLines({ consentRole, cloud }: RegistrationPlan): string {
  return cloudNames[cloud].azureCliConsents
    ? `# Consent takes the role ${consentRole} and is left out unless asked for:
#           GRANT_CONSENT=yes bash register-app.sh
#         It grants every permission of the registration, also those that others have added,
#         and may take back what was granted beyond them.`
    : `# Consent takes the role ${consentRole}. In this cloud the Azure CLI cannot
#         grant it: the script ends with the address of the page where it is done.`;
}

function valueLines(name: string, { text, missing }: PlannedValue): string {
  const labels = missing.map(({ label }) => oneLine(label)).join(', ');
  const mark = missing.length > 0 ? `# SET THIS (${labels}): it is still an example.\n` : '';
  return `${mark}${name}=${quoteBash(text)}`;
}

function exampleCheck(name: string, value: PlannedValue | undefined): string {
  if (value === undefined || value.missing.length === 0) return '';
  return `if [ "$${name}" = ${quoteBash(value.text)} ]; then
  echo 'Set ${name} at the top of this script first: it is still an example.' >&2
  exit 1
fi`;
}

function permissionLines({ permissionType, access }: RegistrationPlan): string {
  const lines = access.map(({ name, id, type }) => `  ${id}=${type} # ${name}`);
  return `# Permissions of Microsoft Graph, ${permissionType}\nPERMISSIONS=(\n${lines.join('\n')}\n)`;
}

function cloudCommand({ cloud }: RegistrationPlan): string {
  const { azureCli, graphUrl } = cloudNames[cloud];
  const set = `az cloud set --name ${azureCli}`;
  return cloud === 'usgov-dod'
    ? `${set} && az cloud update --name ${azureCli} --endpoint-microsoft-graph-resource-id ${graphUrl}`
    : set;
}
