import { graphAppId } from './entra-facts.ts';
import type { RegistrationPlan } from './registration-plan.ts';

const graph = `data "azuread_service_principal" "graph" {
  count     = var.grant_consent ? 1 : 0
  client_id = "${graphAppId}"
}`;

/** Consent for the organization: one grant with all scopes, or one entry for each role. */
export function terraformConsent({ access, permissionType }: RegistrationPlan): string {
  return permissionType === 'delegated'
    ? `${graph}

resource "azuread_service_principal_delegated_permission_grant" "this" {
  count                                = var.grant_consent ? 1 : 0
  service_principal_object_id          = azuread_service_principal.this.object_id
  resource_service_principal_object_id = data.azuread_service_principal.graph[0].object_id
  claim_values = [
${access.map(({ name }) => `    "${name}",`).join('\n')}
  ]
}`
    : `${graph}

resource "azuread_app_role_assignment" "this" {
  for_each = var.grant_consent ? toset([
${access.map(({ name, id }) => `    "${id}", # ${name}`).join('\n')}
  ]) : toset([])
  app_role_id         = each.value
  principal_object_id = azuread_service_principal.this.object_id
  resource_object_id  = data.azuread_service_principal.graph[0].object_id
}`;
}
