/** The tenant of all personal Microsoft accounts: what `consumers` stands for. */
const consumersTenant = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** Tenant values that stand for "whoever signs in": without a user there is nobody to ask. */
const reservedTenants: ReadonlySet<string> = new Set([
  'common',
  'organizations',
  'consumers',
  consumersTenant,
]);

/** Client IDs that are the same in every tenant, met in Microsoft's own samples and logs. */
const microsoftIds: ReadonlySet<string> = new Set([
  '00000003-0000-0000-c000-000000000000', // Microsoft Graph
  '00000002-0000-0000-c000-000000000000', // Azure AD Graph
  '00000002-0000-0ff1-ce00-000000000000', // Exchange Online
  '00000003-0000-0ff1-ce00-000000000000', // SharePoint Online
  '04b07795-8ddb-461a-bbee-02f9e1bf7b46', // Azure CLI
  '1950a258-227b-4e31-a9cf-717495945fc2', // Azure PowerShell
  '14d82eec-204b-4c2f-b7e8-296a70dab67e', // Microsoft Graph PowerShell
  'de8bc8b5-d9f9-48b1-a8ad-b748da725064', // Graph Explorer
  consumersTenant,
]);

/** Whether the lower-case tenant value names no single tenant of an organisation. */
export function isReservedTenant(tenant: string): boolean {
  return reservedTenants.has(tenant);
}

/** Whether the lower-case GUID belongs to Microsoft and cannot be a customer's registration. */
export function isMicrosoftId(guid: string): boolean {
  return microsoftIds.has(guid);
}
