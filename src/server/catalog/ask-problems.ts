import type { Guide } from '#domain/catalog/guide.ts';
import { type Placeholder, placeholders } from '#domain/catalog/markdown.ts';
import { cleanAskedValue } from '#domain/guide/clean-asked-value.ts';
import type { Finding } from './catalog-problem.ts';

/** The one placeholder of every guide that values may hold. */
const ofServer: Placeholder = 'serverUrl';

/** Names that collide, examples that cannot be, and values that name what nobody is asked for. */
export function askProblems({ asks, values }: Guide): Finding[] {
  const ids = asks.map(({ id }) => id);
  return [
    ...asks.flatMap(({ id, example, kind }, index): Finding[] => {
      const { value, fault } = cleanAskedValue(example, kind);
      const path = ['asks', index];
      const at = (key: string, cause: string) => ({ cause, path: [...path, key] });
      return [
        ...(ids.indexOf(id) < index ? [at('id', `the value ${id} is asked for twice`)] : []),
        ...(placeholders.some((name) => name === id)
          ? [at('id', `asks for ${id}, which every guide knows by itself`)]
          : []),
        ...(value === example
          ? []
          : [at('example', `the example of ${id} is not what would be filled in`)]),
        ...(fault === undefined ? [] : [at('example', `the example of ${id} would be refused`)]),
      ];
    }),
    ...Object.entries(values).flatMap(([key, text]) =>
      [...(text ?? '').matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)]
        .map(([, name = '']) => name)
        .filter((name) => name !== ofServer && !ids.includes(name))
        .map((name) => ({
          cause: `values: unknown placeholder {{${name}}}`,
          path: ['values', key],
          hint: `{{${name}}}`,
        })),
    ),
  ];
}
