import { cloudNames, graphAppId, registeringRole, secretDays } from './entra-facts.ts';
import { oneLine, quoteTerraform } from './quoting.ts';
import type { PlannedValue, RegistrationPlan } from './registration-plan.ts';
import { terraformConsent } from './terraform-consent.ts';

/** A configuration of Terraform's azuread provider that holds what was planned. */
export function terraformConfig(plan: RegistrationPlan): string {
  const { appName, secretName, redirectUri } = plan;
  return `${[
    head(plan),
    provider(plan),
    variable('app_name', 'What the registration is called', appName),
    variable('secret_name', 'What the client secret is called', secretName),
    ...(redirectUri === undefined
      ? []
      : [variable('redirect_uri', 'Where users are sent back to after they sign in', redirectUri)]),
    `variable "grant_consent" {
  type        = bool
  description = ${quoteTerraform(`Consent for the organization. Needs the role ${plan.consentRole}`)}
  default     = false
}`,
    'data "azuread_client_config" "current" {}',
    application(plan),
    principalAndSecret,
    terraformConsent(plan),
    outputs,
  ].join('\n\n')}\n`;
}

function head({ title, consentRole }: RegistrationPlan): string {
  return `# ${title}: registers the application in Microsoft Entra ID.
#
# Needs   Terraform 1.3 or later, signed in by the Azure CLI: az login --allow-no-subscriptions
# Role    ${registeringRole}. A service principal needs Application.ReadWrite.OwnedBy instead.
# Consent takes the role ${consentRole} and is left out unless asked for:
#           terraform apply -var grant_consent=true
#         Where the provider refuses, grant it under API permissions in the admin center.
# Again   Applying again changes nothing that is right already. Lists are Terraform's own:
#         what was added by hand to redirect URIs or permissions is taken away. A
#         registration that exists already has to be imported first.
# Secret  It is hidden in what Terraform shows, and stands readable in the state: keep the
#         state where only those look who may know the secret. To hand it over unseen:
#           (umask 077; terraform output -raw client_secret > client-secret.txt)
#         A new one: terraform apply -replace=azuread_application_password.this`;
}

function provider({ cloud }: RegistrationPlan): string {
  return `terraform {
  required_version = ">= 1.3"
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
  }
}

provider "azuread" {
  environment = "${cloudNames[cloud].terraform}"
}`;
}

/** Without a default where only its reader knows the value: then Terraform asks for it. */
function variable(name: string, description: string, { text, missing }: PlannedValue): string {
  const labels = missing.map(({ label }) => oneLine(label)).join(', ');
  const known = missing.length === 0;
  const said = known ? description : `${description} (${labels}), such as ${text}`;
  return `${known ? '' : '# SET THIS: it has no default.\n'}variable "${name}" {
  type        = string
  description = ${quoteTerraform(said)}
${known ? `  default     = ${quoteTerraform(text)}\n` : ''}}`;
}

function application({ access, audience, permissionType, redirectUri }: RegistrationPlan): string {
  const web = `  web {
    redirect_uris = [var.redirect_uri]
  }

`;
  const entries = access.map(
    ({ name, id, type }) => `    # ${name}
    resource_access {
      id   = "${id}"
      type = "${type}"
    }`,
  );
  return `resource "azuread_application" "this" {
  display_name            = var.app_name
  sign_in_audience        = "${audience}"
  owners                  = [data.azuread_client_config.current.object_id]
  prevent_duplicate_names = true

${redirectUri === undefined ? '' : web}  # Permissions of Microsoft Graph, ${permissionType}
  required_resource_access {
    resource_app_id = "${graphAppId}"

${entries.join('\n\n')}
  }
}`;
}

const principalAndSecret = `resource "azuread_service_principal" "this" {
  client_id = azuread_application.this.client_id
  owners    = [data.azuread_client_config.current.object_id]
}

resource "azuread_application_password" "this" {
  application_id = azuread_application.this.id
  display_name   = var.secret_name
  end_date       = timeadd(timestamp(), "${secretDays * 24}h") # ${secretDays} days

  lifecycle {
    # Counted from the day on which it is made, not from each day on which this is applied.
    ignore_changes = [end_date]
  }
}`;

const outputs = `output "client_id" {
  value = azuread_application.this.client_id
}

output "tenant_id" {
  value = data.azuread_client_config.current.tenant_id
}

output "client_secret" {
  value     = azuread_application_password.this.value
  sensitive = true
}`;
