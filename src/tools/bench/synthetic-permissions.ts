/** So many areas have three permissions each, and so many more open many areas at once: 300 in all. */
const areaCount = 95;
const broadCount = 15;

export type Area = {
  readonly name: string;
  /** From the narrowest to the broadest: any one of them does what the ones before it do. */
  readonly reading: readonly string[];
  readonly writing: readonly string[];
};

const kinds = ['ReadBasic', 'Read', 'ReadWrite'] as const;

/** Areas as Microsoft Graph has them: some broad permissions stand in for those of many. */
export const areas: readonly Area[] = Array.from({ length: areaCount }, (_, index) => {
  const name = `Area${lettersOf(index)}`;
  const broad = [index % broadCount, (index * 7 + 3) % broadCount].map(broadName);
  const [basic, read, write] = kinds.map((kind) => `${name}.${kind}`);
  const writingBroad = broad.filter((permission) => permission.endsWith('Write.All'));
  return {
    name,
    reading: [basic, read, write, ...new Set(broad)].filter((scope) => scope !== undefined),
    writing: [write, ...new Set(writingBroad)].filter((scope) => scope !== undefined),
  };
});

/** The entries of a file of permissions. */
export function syntheticPermissions() {
  const names = [
    ...areas.flatMap(({ name }) => kinds.map((kind) => `${name}.${kind}`)),
    ...Array.from({ length: broadCount }, (_, index) => broadName(index)),
  ];
  return names.map((name, index) => {
    const writes = name.includes('Write');
    const level = (writes ? 3 : 1) + Number(name.endsWith('.All'));
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const form = { id, adminConsent: level > 2, level, title: `Use ${name}` };
    const access = writes ? 'write' : 'read';
    const description = `Opens ${name}.`;
    return { name, access, description, delegated: form, application: form };
  });
}

function broadName(index: number): string {
  return `Broad${lettersOf(index)}.${index % 3 === 0 ? 'ReadWrite' : 'Read'}.All`;
}

/** Names of permissions hold no digits. */
function lettersOf(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 97 + (index % 26));
}
