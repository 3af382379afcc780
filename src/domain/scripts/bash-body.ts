/**
 * What the bash script does with the values that stand above it. Values go to Microsoft Graph in
 * files: `az` reads an argument that begins with an at sign as the name of a file, and
 * `az ad app create` fails over an apostrophe in a name. No array is expanded while it is empty,
 * which bash 3.2 of macOS takes for an error.
 */
export const bashBody = `
graph_app_id=00000003-0000-0000-c000-000000000000
retry_seconds=\${RETRY_SECONDS:-5}
patience=3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

stop() {
  printf '%s\\n' "$1" >&2
  exit 1
}

# What was just written takes up to some minutes until Entra knows it everywhere.
# azure_to FILE ARGUMENT...: runs az, and puts what it prints into the file.
azure_to() {
  local file=$1 attempts=$patience
  shift
  until az "$@" --only-show-errors >"$file" 2>"$work/error"; do
    attempts=$((attempts - 1))
    if [ "$attempts" -eq 0 ] ||
      ! grep -Eqi 'not exist|not ?found|not reference|in the local tenant' "$work/error"; then
      cat "$work/error" >&2
      return 1
    fi
    sleep "$retry_seconds"
  done
}

azure() {
  azure_to "$work/output" "$@" && cat "$work/output"
}

# One line of text as a string of JSON. Some kinds of sed end it with a line break of their own.
json() {
  printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\\\"]/\\\\&/g')"
}

has_line() {
  grep -Fqx -e "$2" <<<"$1"
}

# --- Where we are -----------------------------------------------------------
command -v az >/dev/null || stop 'Install the Azure CLI first: https://aka.ms/azure-cli'
graph=$(az cloud show --query endpoints.microsoftGraphResourceId --output tsv)
graph=\${graph%/}
if [ "$graph" != "$GRAPH_URL" ]; then
  stop "The Azure CLI works with $graph, and this script is for $GRAPH_URL. Run: $CLOUD_COMMAND"
fi
tenant_id=$(az account show --query tenantId --output tsv) ||
  stop 'Sign in first: az login --allow-no-subscriptions'
printf 'Tenant %s\\n' "$tenant_id"

# --- The registration -------------------------------------------------------
client_id=$USE_CLIENT_ID
if [ -z "$client_id" ]; then
  name=$(printf '%s' "$APP_NAME" | sed "s/'/''/g")
  client_id=$(azure ad app list "--filter=displayName eq '$name'" --query '[].appId' --output tsv)
  if [ "$(printf '%s\\n' "$client_id" | wc -l)" -gt 1 ]; then
    stop "More than one registration has this name. Say which: USE_CLIENT_ID=... (one of
$client_id)"
  fi
fi

if [ -z "$client_id" ]; then
  {
    printf '{"displayName":%s,"signInAudience":"%s"' "$(json "$APP_NAME")" "$SIGN_IN_AUDIENCE"
    if [ -n "$REDIRECT_URI" ]; then
      printf ',"web":{"redirectUris":[%s]}' "$(json "$REDIRECT_URI")"
    fi
    printf '}'
  } >"$work/body.json"
  client_id=$(azure rest --method post --url "$graph/v1.0/applications" \\
    --headers Content-Type=application/json --body "@$work/body.json" \\
    --query appId --output tsv)
  printf 'Created the registration %s\\n' "$client_id"
else
  printf 'Found the registration %s\\n' "$client_id"
  audience=$(azure ad app show --id "$client_id" --query signInAudience --output tsv)
  uris=$(azure ad app show --id "$client_id" --query 'web.redirectUris[]' --output tsv)
  changes=
  if [ "$audience" != "$SIGN_IN_AUDIENCE" ]; then
    changes="\\"signInAudience\\":\\"$SIGN_IN_AUDIENCE\\""
  fi
  # The list is replaced as a whole, so it holds what is there already.
  if [ -n "$REDIRECT_URI" ] && ! has_line "$uris" "$REDIRECT_URI"; then
    list=$(json "$REDIRECT_URI")
    while IFS= read -r uri; do
      if [ -n "$uri" ]; then list="$(json "$uri"),$list"; fi
    done <<<"$uris"
    changes="\${changes:+$changes,}\\"web\\":{\\"redirectUris\\":[$list]}"
  fi
  if [ -n "$changes" ]; then
    printf '{%s}' "$changes" >"$work/body.json"
    azure rest --method patch --url "$graph/v1.0/applications(appId='$client_id')" \\
      --headers Content-Type=application/json --body "@$work/body.json" >/dev/null
    printf 'Brought account type and redirect URI up to date\\n'
  fi
fi

patience=24

# --- Its permissions --------------------------------------------------------
held=$(azure ad app show --id "$client_id" --output tsv --query \\
  "requiredResourceAccess[?resourceAppId=='$graph_app_id'].resourceAccess[].join('=', [id, type])")
missing=()
for permission in "\${PERMISSIONS[@]}"; do
  has_line "$held" "$permission" || missing+=("$permission")
done
if [ "\${#missing[@]}" -gt 0 ]; then
  azure ad app permission add --id "$client_id" --api "$graph_app_id" \\
    --api-permissions "\${missing[@]}" >/dev/null
  printf 'Added permissions: %s\\n' "\${#missing[@]}"
fi

# The admin center makes this by itself; the API does not. Without it nobody can consent or sign in.
principal=$(azure ad sp list "--filter=appId eq '$client_id'" --query '[].id' --output tsv)
if [ -z "$principal" ]; then
  azure ad sp create --id "$client_id" >/dev/null
  printf 'Created its enterprise application\\n'
fi

# --- The client secret ------------------------------------------------------
secrets=$(azure ad app credential list --id "$client_id" --query '[].displayName' --output tsv)
if [ "$NEW_SECRET" != yes ] && has_line "$secrets" "$SECRET_NAME"; then
  secret="kept; its value cannot be read again. NEW_SECRET=yes adds another one"
else
  if [ -e "$SECRET_FILE" ]; then
    stop "$SECRET_FILE exists already. Move it away, or name another one: SECRET_FILE=..."
  fi
  ends=$(date -u -d "+$SECRET_DAYS days" +%Y-%m-%dT%H:%M:%SZ 2>/dev/null ||
    date -u -v "+\${SECRET_DAYS}d" +%Y-%m-%dT%H:%M:%SZ)
  printf '{"passwordCredential":{"displayName":%s,"endDateTime":"%s"}}' \\
    "$(json "$SECRET_NAME")" "$ends" >"$work/body.json"
  if ! azure_to "$SECRET_FILE" rest --method post \\
    --url "$graph/v1.0/applications(appId='$client_id')/addPassword" \\
    --headers Content-Type=application/json --body "@$work/body.json" \\
    --query secretText --output tsv; then
    rm -f -- "$SECRET_FILE"
    if grep -q AsPerAppPolicy "$work/error"; then
      stop 'Your organization limits client secrets: Enterprise apps > Application policies.'
    fi
    exit 1
  fi
  secret="in the file $SECRET_FILE, valid until $ends"
fi

# --- Consent ----------------------------------------------------------------
failed=0
consent="not granted by this script. $CONSENT_ROLE can do it here:
           \${CONSENT_PAGE//CLIENT_ID/$client_id}"
if [ "$GRANT_CONSENT" = yes ]; then
  if [ "$(az cloud show --query name --output tsv)" != AzureCloud ]; then
    failed=1
    printf 'The Azure CLI grants consent in the global cloud only.\\n' >&2
  elif azure ad app permission admin-consent --id "$client_id" >/dev/null; then
    consent='granted for the organization'
  else
    failed=1
  fi
fi

printf '\\nClient ID: %s\\nTenant ID: %s\\nSecret:    %s\\nConsent:   %s\\n' \\
  "$client_id" "$tenant_id" "$secret" "$consent"
exit "$failed"
`;
