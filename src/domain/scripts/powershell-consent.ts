import type { PermissionType } from '../catalog/permission-type.ts';

/** How consent for the organization is recorded: one grant with all scopes, or one entry for each role. */
export const powerShellConsent: Readonly<Record<PermissionType, string>> = {
  delegated: `# Consent for all users: one record, which holds the scopes that are there already.
function Grant-Permissions($Principal, $Graph) {
    $filter = "clientId eq '" + $Principal.Id + "' and resourceId eq '" + $Graph.Id + "' and consentType eq 'AllPrincipals'"
    $grant = Get-MgOauth2PermissionGrant -Filter $filter | Select-Object -First 1
    $held = @(if ($grant) { $grant.Scope -split ' ' | Where-Object { $_ } })
    $scope = @($held + $permissions.Name | Select-Object -Unique) -join ' '
    if (-not $grant) {
        $record = @{ ClientId = $Principal.Id; ConsentType = 'AllPrincipals'; ResourceId = $Graph.Id; Scope = $scope }
        $null = New-MgOauth2PermissionGrant -BodyParameter $record
    } elseif ($held.Count -lt ($scope -split ' ').Count) {
        $change = @{ OAuth2PermissionGrantId = $grant.Id; Scope = $scope }
        Update-MgOauth2PermissionGrant @change
    }
}`,
  application: `# Consent to application permissions: one record for each.
function Grant-Permissions($Principal, $Graph) {
    $held = @(Get-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $Principal.Id -All)
    foreach ($permission in $permissions) {
        $there = $held | Where-Object { $_.ResourceId -eq $Graph.Id -and $_.AppRoleId -eq $permission.Id }
        if ($there) { continue }
        $record = @{ PrincipalId = $Principal.Id; ResourceId = $Graph.Id; AppRoleId = $permission.Id }
        $null = New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $Principal.Id -BodyParameter $record
    }
}`,
};

/** What the signed-in administrator's own connection needs in order to consent, beside what it has. */
export const consentAsks: Readonly<Record<PermissionType, string>> = {
  delegated: 'DelegatedPermissionGrant.ReadWrite.All',
  application: 'AppRoleAssignment.ReadWrite.All',
};
