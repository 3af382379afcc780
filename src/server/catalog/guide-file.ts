import type { Connector, Platform } from '#domain/catalog/connector.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { fillIn } from '#domain/guide/fill-values.ts';
import type { GuideFile } from './entry-files.ts';

/** The word for a guide to every connector that is meant for any platform. */
const anyConnector = 'any';

/** The connectors that a guide's file is about: one, none when there is no such one, or any. */
export function connectorsOf(name: string, connectors: readonly Connector[]): Connector[] {
  return connectors.filter(({ id, general }) => (name === anyConnector ? general : id === name));
}

/**
 * The guide that a file is for one connector: what names stand for instead of the names, and of the
 * connector the actions that the file chooses, with what they can use.
 */
export function guideOf(file: GuideFile, platform: Platform, connector: Connector): Guide {
  const { actions: chosen, ...rest } = file;
  const actions = connector.actions.filter(({ id }) => chosen?.includes(id) ?? true);
  const permissions = chosen === undefined ? connector.permissions : neededBy(actions, connector);
  const all = permissions.map(({ name }) => name);
  const names = { platformName: platform.name, connectorName: connector.name };
  const { redirectUri, appName, secretName } = file.values;
  return {
    ...rest,
    summary: fillIn(file.summary, names),
    values: {
      redirectUri: fillIn(redirectUri, names),
      appName: fillIn(appName, names),
      secretName: secretName && fillIn(secretName, names),
    },
    sections: file.sections.map((section) => ({
      ...section,
      steps: section.steps.map(({ when, ...step }) => {
        if (when === undefined) return step;
        const { scopes, ...others } = when;
        return { ...step, when: { ...others, scopes: scopes === 'all' ? all : scopes } };
      }),
    })),
    platform,
    connector: { id: connector.id, name: connector.name },
    actions,
    permissions,
  };
}

/** The permissions that some of these actions can use, in the connector's order. */
function neededBy(actions: Connector['actions'], { permissions }: Connector) {
  const names = new Set(
    actions.flatMap((action) => [
      ...action.documentedScopes,
      ...permissionTypes.flatMap((type) => [
        ...(action[type]?.requires.flat() ?? []),
        ...(action[type]?.least ?? []),
      ]),
    ]),
  );
  return permissions.filter(({ name }) => names.has(name));
}
