import type { Guide } from '#domain/catalog/guide.ts';

export const scriptTools = ['bash', 'powerShell', 'terraform', 'manifest'] as const;

export type ScriptTool = (typeof scriptTools)[number];

type ToolWords = {
  name: string;
  does: string;
  run: string;
  /** How to consent, for whoever has the role. */
  consent: string;
  secret: string;
  /** What is left out or stops, as long as a value is not given. */
  examples: string;
};

/** Words between double asterisks name what stands on somebody else's screen. */
export const scriptsMessages = {
  heading: 'Do it by script',
  text: 'The same registration for the same choice, without the clicks. Read it before you run it. No secret is in it.',
  tool: 'Tool',
  facts: { run: 'Run it', role: 'Role', consent: 'Consent', secret: 'Secret' },
  tools: {
    bash: {
      name: 'Azure CLI',
      does: 'A bash script. It registers the application or finds it by its name, adds what is missing, and takes nothing away.',
      run: 'az login --allow-no-subscriptions\nbash register-app.sh',
      consent: 'GRANT_CONSENT=yes bash register-app.sh',
      secret: 'Goes to client-secret.txt, which only you can read, and never to the screen.',
      examples: 'Until then the script holds examples, and stops while it does.',
    },
    powerShell: {
      name: 'PowerShell',
      does: 'For the Microsoft.Graph module. It registers the application or finds it by its name, adds what is missing, and takes nothing away.',
      run: './register-app.ps1',
      consent: './register-app.ps1 -GrantConsent',
      secret: 'Goes to client-secret.txt, which only you can read, and never to the screen.',
      examples: 'Until then the script holds examples, and stops while it does.',
    },
    terraform: {
      name: 'Terraform',
      does: 'For the azuread provider. From then on Terraform owns the registration: what is added by hand, it takes away.',
      run: 'terraform init\nterraform apply',
      consent: 'terraform apply -var grant_consent=true',
      secret: 'Hidden in what Terraform shows, and readable in its state: keep the state safe.',
      examples: 'Until then Terraform asks for what depends on them.',
    },
    manifest: {
      name: 'Manifest',
      does: 'For a registration that you have made by hand: open **Manifest** in its menu, replace these attributes in **Microsoft Graph App Manifest**, leave the others as they are, and save.',
      run: '',
      consent: '',
      secret: 'A manifest cannot hold one: make it under **Certificates & secrets**.',
      examples: 'Until then the manifest leaves out the redirect URI.',
    },
  } satisfies Record<ScriptTool, ToolWords>,
  runRole: (role: string) => `**${role}**, or owner of the registration.`,
  consentRole: (role: string) => `Takes **${role}**, and is left out unless you ask for it:`,
  consentByHand: (role: string) =>
    `**${role}** selects **Grant admin consent** under **API permissions**.`,
  missingWord: 'Values are missing',
  missing: (labels: readonly string[]) =>
    `Enter under **Your values**, at the top of the guide: ${labels.join(', ')}.`,
  copy: (file: string) => `Copy ${file}`,
  download: (file: string) => `Download ${file}`,
  downloadShort: 'Download',
  region: (file: string) => `Text of ${file}`,
  nothingYet: {
    actions: 'Choose actions first: the scripts stand here then.',
    scopes: 'Choose scopes first: the scripts stand here then.',
    fixed: '',
  } satisfies Record<Guide['choice'], string>,
  nothingToAsk:
    'What you chose needs no permission that Microsoft Graph has: there is nothing to register.',
};
