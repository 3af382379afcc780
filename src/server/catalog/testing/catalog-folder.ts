import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const permissions = `
source: a test
permissions:
  - name: Note.Read
    access: read
    description: Reads notes.
    delegated: &form
      id: 00000000-0000-4000-8000-000000000000
      adminConsent: false
      level: 2
      title: Read notes
  - name: Note.Read.All
    access: read
    description: Reads all notes.
    application: *form
`;

const connector = `
id: sample
name: Sample Notes
source: a test
permissions: [Note.Read, Note.Read.All]
actions:
  - id: sample_list_notes
    label: List Notes
    description: Lists notes.
    documentedScopes: [Note.Read]
    delegated: { endpoints: [GET /notes], requires: [[Note.Read]], least: [Note.Read] }
    application: { endpoints: [GET /notes], requires: [[Note.Read.All]], least: [Note.Read.All] }
  - id: sample_get_note
    formerIds: [sample_read_note]
    label: Get Note
    description: Reads a note.
    documentedScopes: [Note.Read]
    delegated: { endpoints: [GET /notes], requires: [[Note.Read]], least: [Note.Read] }
    application: { endpoints: [GET /notes], requires: [[Note.Read.All]], least: [Note.Read.All] }
`;

const platform = `
id: acme
name: Acme
source: a test
website: https://acme.example/
`;

const guide = `
platform: acme
connector: sample
source: a test
summary: Connects notes.
permissionTypes: [delegated]
accountTypes: [single, multi]
strategies: [documented]
clouds: [global]
separator: space
values:
  redirectUri: https://acme.example/callback
  appName: Acme Notes
  secretName: Acme Notes Secret
roleNotice: Ask an administrator.
sections:
  - id: register
    title: Register
    steps:
      - id: copy-id
        title: Copy the ID
        topic: client-id
        body: Copy it.
      - id: copy-secret
        title: Copy the secret
        topic: client-secret
        body: Copy it too.
  - id: rights
    title: Rights
    steps:
      - id: tick
        title: Tick
        when: { scopes: [Note.Read] }
        body: |
          Tick {{scopes}} now.

          - {{when scopes=Note.Read account=multi}} **Note.Read** reads.
      - id: test
        title: Test
        topic: credentials
        form: credentials
        body: Paste the values.
`;

/** A catalog that holds: one connector, one platform, one guide. */
export const soundCatalog = {
  'permissions/notes.yaml': permissions,
  'connectors/sample.yaml': connector,
  'platforms/acme.yaml': platform,
  'guides/acme/sample.yaml': guide,
} as const;

/** A folder with these files, which is there for as long as the running test. */
export async function catalogFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-catalog-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
