export const separators = ['space', 'comma', 'semicolon', 'pipe', 'newline'] as const;

export type Separator = (typeof separators)[number];

/** Exactly one character stands between two scopes. */
const separatorCharacters: Readonly<Record<Separator, string>> = {
  space: ' ',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  newline: '\n',
};

/** The scopes as one text, with nothing before the first and nothing after the last. */
export function joinScopes(scopes: readonly string[], separator: Separator): string {
  return scopes.join(separatorCharacters[separator]);
}
