import type { Condition } from '#domain/catalog/condition.ts';
import type { Inline } from '#domain/catalog/markdown.ts';

/** The placeholder that this text is, if it is nothing but one. */
export function placeholderIn(text: string, known: readonly string[]): string | undefined {
  const [only, ...others] = splitPlaceholders(text.trim(), known);
  return others.length === 0 && only?.kind === 'value' ? only.name : undefined;
}

/** Text with `{{name}}` in it to text and values. Throws for a name that is not known. */
export function splitPlaceholders(text: string, known: readonly string[]): Inline[] {
  return text
    .split(/(\{\{[^}]*\}\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (!part.startsWith('{{')) return { kind: 'text', text: part };
      const name = part.slice(2, -2).trim();
      if (!known.includes(name)) throw new Error(`unknown placeholder ${part}`);
      return { kind: 'value', name };
    });
}

/** Words of `{{when …}}` and the part of the condition that each sets; the schema checks the values. */
const conditionKeys: Record<string, keyof Condition> = {
  scopes: 'scopes',
  permissions: 'permissionType',
  account: 'accountType',
  wording: 'wording',
  offline: 'offlineAccess',
};

/** Takes a leading `{{when key=value …}}` off a list item's text. Throws for a key it does not know. */
export function takeCondition(text: string): { condition?: Condition; text: string } {
  const match = /^\{\{when\s+([^}]*)\}\}\s*/.exec(text);
  if (match === null) return { text };
  const condition: Record<string, unknown> = {};
  for (const pair of (match[1] ?? '').trim().split(/\s+/)) {
    const [word = '', value = '', ...more] = pair.split('=');
    const key = conditionKeys[word];
    if (key === undefined || key in condition || value === '' || more.length > 0) {
      throw new Error(`cannot read the condition "${pair}"`);
    }
    condition[key] = key === 'scopes' ? value.split(',') : value;
  }
  return { condition: condition as Condition, text: text.slice(match[0].length) };
}
