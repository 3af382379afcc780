/** What the PowerShell script does with the values that stand above it. Runs in 5.1 and in 7. */
export const powerShellBody = `
$graphAppId = '00000003-0000-0000-c000-000000000000'

# What was just written takes up to some minutes until Entra knows it everywhere.
function Invoke-Patiently([scriptblock] $Action) {
    for ($attempt = 1; ; $attempt++) {
        try {
            return & $Action
        } catch {
            $known = $_.Exception.Message -match 'not exist|not ?found|not reference|in the local tenant'
            if ($attempt -ge 24 -or -not $known) { throw }
            Start-Sleep -Seconds 5
        }
    }
}

# An empty file that only you can read.
function New-PrivateFile([string] $Path) {
    $null = New-Item -ItemType File -Path $Path
    if ($env:OS -eq 'Windows_NT') {
        $me = [System.Security.Principal.WindowsIdentity]::GetCurrent().User
        $rule = New-Object System.Security.AccessControl.FileSystemAccessRule($me, 'FullControl', 'Allow')
        $acl = New-Object System.Security.AccessControl.FileSecurity
        $acl.SetAccessRuleProtection($true, $false)
        $acl.AddAccessRule($rule)
        Set-Acl -LiteralPath $Path -AclObject $acl
    } else {
        chmod 600 $Path
        if ($LASTEXITCODE -ne 0) { throw 'The file for the secret cannot be protected.' }
    }
}

# --- Where we are -----------------------------------------------------------
$asks = @('Application.ReadWrite.All')
if ($GrantConsent) { $asks += $consentAsks }
$connection = @{ Environment = $cloud; Scopes = $asks; NoWelcome = $true }
if ($TenantId) { $connection['TenantId'] = $TenantId }
Connect-MgGraph @connection
$tenant = (Get-MgContext).TenantId
Write-Host ('Tenant ' + $tenant)

# --- The registration -------------------------------------------------------
if ($ClientId) {
    $apps = @(Get-MgApplication -Filter ("appId eq '" + $ClientId + "'"))
    if ($apps.Count -eq 0) { throw 'This tenant has no registration with that client ID.' }
} else {
    $apps = @(Get-MgApplication -All -Filter ("displayName eq '" + $appName.Replace("'", "''") + "'"))
    if ($apps.Count -gt 1) {
        throw ('More than one registration has this name. Say which with -ClientId: ' + ($apps.AppId -join ', '))
    }
}

if ($apps.Count -eq 0) {
    $new = @{ DisplayName = $appName; SignInAudience = $signInAudience }
    if ($redirectUri) { $new['Web'] = @{ RedirectUris = @($redirectUri) } }
    $app = New-MgApplication -BodyParameter $new
    $heldAccess = @()
    Write-Host ('Created the registration ' + $app.AppId)
} else {
    $app = $apps[0]
    $heldAccess = @($app.RequiredResourceAccess | Where-Object { $_ })
    Write-Host ('Found the registration ' + $app.AppId)
    $changes = @{}
    if ($app.SignInAudience -ne $signInAudience) { $changes['SignInAudience'] = $signInAudience }
    # The list is replaced as a whole, so it holds what is there already.
    $heldUris = @($app.Web.RedirectUris | Where-Object { $_ })
    if ($redirectUri -and $heldUris -cnotcontains $redirectUri) {
        $changes['Web'] = @{ RedirectUris = @($heldUris + $redirectUri) }
    }
    if ($changes.Count -gt 0) {
        Update-MgApplication -ApplicationId $app.Id -BodyParameter $changes
        Write-Host 'Brought account type and redirect URI up to date'
    }
}

# --- Its permissions --------------------------------------------------------
$ofGraph = @($heldAccess | Where-Object { $_.ResourceAppId -eq $graphAppId } | ForEach-Object { $_.ResourceAccess })
$missing = @($permissions | Where-Object { $wanted = $_; -not ($ofGraph | Where-Object { $_.Id -eq $wanted.Id -and $_.Type -eq $wanted.Type }) })
if ($missing.Count -gt 0) {
    # This list, too, is replaced as a whole.
    $access = @($ofGraph + $missing | ForEach-Object { @{ Id = $_.Id; Type = $_.Type } })
    $others = @($heldAccess | Where-Object { $_.ResourceAppId -ne $graphAppId } | ForEach-Object {
        @{
            ResourceAppId = $_.ResourceAppId
            ResourceAccess = @($_.ResourceAccess | ForEach-Object { @{ Id = $_.Id; Type = $_.Type } })
        }
    })
    $required = @($others + @{ ResourceAppId = $graphAppId; ResourceAccess = $access })
    Invoke-Patiently { Update-MgApplication -ApplicationId $app.Id -BodyParameter @{ RequiredResourceAccess = $required } }
    Write-Host ('Added permissions: ' + $missing.Count)
}

# The admin center makes this by itself; the API does not. Without it nobody can consent or sign in.
$principal = Get-MgServicePrincipal -Filter ("appId eq '" + $app.AppId + "'")
if (-not $principal) {
    $principal = Invoke-Patiently { New-MgServicePrincipal -AppId $app.AppId }
    Write-Host 'Created its enterprise application'
}

# --- The client secret ------------------------------------------------------
$heldSecrets = @($app.PasswordCredentials | Where-Object { $_ -and $_.DisplayName -ceq $secretName })
if ($heldSecrets.Count -gt 0 -and -not $NewSecret) {
    $secretState = 'kept; its value cannot be read again. -NewSecret adds another one'
} else {
    # .NET has a current directory of its own, so the path is made whole.
    $path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($SecretFile)
    if (Test-Path -LiteralPath $path) { throw ($path + ' exists already. Move it away, or name another one with -SecretFile.') }
    New-PrivateFile $path
    $ends = (Get-Date).ToUniversalTime().AddDays($SecretDays)
    $credential = @{ DisplayName = $secretName; EndDateTime = $ends }
    try {
        $secret = Invoke-Patiently { Add-MgApplicationPassword -ApplicationId $app.Id -PasswordCredential $credential }
        [System.IO.File]::WriteAllText($path, $secret.SecretText)
    } catch {
        Remove-Item -LiteralPath $path
        if ($_.Exception.Message -match 'AsPerAppPolicy') {
            throw 'Your organization limits client secrets: Enterprise apps > Application policies.'
        }
        throw
    }
    $secretState = 'in the file ' + $path + ', valid until ' + $ends.ToString('yyyy-MM-dd')
    Remove-Variable -Name secret
}

# --- Consent ----------------------------------------------------------------
$consentState = 'not granted by this script. ' + $consentRole + ' can do it here: ' + $consentPage.Replace('CLIENT_ID', $app.AppId)
if ($GrantConsent) {
    $graph = Get-MgServicePrincipal -Filter ("appId eq '" + $graphAppId + "'")
    Invoke-Patiently { Grant-Permissions -Principal $principal -Graph $graph }
    $consentState = 'granted for the organization'
}

Write-Host ''
Write-Host ('Client ID: ' + $app.AppId)
Write-Host ('Tenant ID: ' + $tenant)
Write-Host ('Secret:    ' + $secretState)
Write-Host ('Consent:   ' + $consentState)
`;
