const all = new Intl.ListFormat('en');
const any = new Intl.ListFormat('en', { type: 'disjunction' });

/** So many names stand in a sentence; the others are counted. */
const namedAtMost = 5;

/** What will work and what will not, action by action. */
export const verdictsOnActions = {
  counted: (working: number, count: number) => {
    if (count === 0) return 'Nothing is selected, so nothing is needed.';
    if (working === count) {
      return count === 1 ? 'The selected action will work.' : `All ${count} actions will work.`;
    }
    return `${working} of ${count} ${count === 1 ? 'action' : 'actions'} will work.`;
  },
  /** Labels of actions, and the groups that nobody has granted: each any one of its scopes. */
  missing: (labels: readonly string[], missing: readonly (readonly string[])[]) => {
    const needed = all.format(missing.map((group) => any.format(group.map(bold))));
    return `${named(labels)}: ${needed} ${isSingle(missing) ? 'is' : 'are'} not granted.`;
  },
};

function named(labels: readonly string[]): string {
  const more = labels.length - namedAtMost;
  if (more <= 1) return all.format(labels);
  return all.format([...labels.slice(0, namedAtMost), `${more} more`]);
}

function isSingle(missing: readonly (readonly string[])[]): boolean {
  return missing.length === 1;
}

function bold(name: string): string {
  return `**${name}**`;
}
