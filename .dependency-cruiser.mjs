// Who may know whom. Each comment tells whoever trips over the rule what to do instead.
const TEST = '[.]test[.]tsx?$|/testing/';
const ROOM = '^src/([^/]+)/';
const STATIONS =
  'actions|api-keys|api-reference|auth|checks|consent|credentials|guide|home|pictures|profiles|review|scripts|sessions';
const COMPOSING =
  'audit-view|connect|frame|guide-view|links|operator|pages|profile-view|setup|webhooks';

const rule = (name, comment, path) => ({ name, severity: 'error', comment, ...path });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    rule('no-cycles', 'Move what both modules need into a third, lower one.', {
      from: {},
      to: { circular: true },
    }),
    rule('no-dangling-import', 'This import leads nowhere: correct it, or add the package.', {
      from: {},
      // Types alone, from @types: the compiler finds them.
      to: { couldNotResolve: true, pathNot: '^mdast$' },
    }),

    // Between rooms
    rule('domain-knows-nobody', 'The domain is pure: take the value as an argument.', {
      from: { path: '^src/domain/', pathNot: TEST },
      to: { pathNot: ['^src/domain/', '^node_modules/zod/'] },
    }),
    rule('contract-runs-anywhere', 'The contract is made of domain types and zod alone.', {
      from: { path: '^src/contract/', pathNot: TEST },
      to: { pathNot: ['^src/(contract|domain)/', '^node_modules/zod/'] },
    }),
    rule('meet-in-contract', 'App and server share the contract and the domain, nothing else.', {
      from: { path: '^src/(app|server)/' },
      to: { path: '^src/(app|server)/', pathNot: '^src/$1/' },
    }),
    rule('embed-stands-alone', 'It runs in other people’s pages: three kilobytes are all it has.', {
      from: { path: '^src/embed/', pathNot: TEST },
      to: { pathNot: ['^src/embed/', '^src/contract/embed-messages[.]ts$'] },
    }),
    rule('simulator-stands-alone', 'Write the wire format by hand: shared code proves nothing.', {
      from: { path: '^src/entra-simulator/' },
      to: { path: '^src/', pathNot: '^src/entra-simulator/' },
    }),
    rule('simulator-stays-home', 'Only tests and tools start it: the product asks a URL.', {
      from: { path: '^src/', pathNot: ['^src/(entra-simulator|tools)/', TEST] },
      to: { path: '^src/entra-simulator/' },
    }),
    rule('tools-stay-outside', 'Tools are run by hand and in CI: move what is needed elsewhere.', {
      from: { path: '^(src|e2e)/', pathNot: '^src/tools/' },
      to: { path: '^src/tools/' },
    }),
    rule('journeys-use-the-product', 'A journey meets the server at its port, not in its code.', {
      from: { path: '^e2e/' },
      // The PostgreSQL for tests is no part of the product.
      to: { path: '^src/', pathNot: '^src/(entra-simulator|server/db/testing)/' },
    }),
    rule('rooms-are-entered-by-name', "Write '#domain/…' instead of '../../domain/…'.", {
      from: { path: ROOM },
      to: {
        path: ROOM,
        pathNot: '^src/$1/',
        dependencyTypesNot: ['aliased-subpath-import'],
      },
    }),
    rule('rooms-are-entered-by-name-from-outside', "Write '#entra-simulator/…' instead.", {
      from: { path: '^e2e/' },
      to: { path: ROOM, dependencyTypesNot: ['aliased-subpath-import'] },
    }),

    // Within the app
    rule('stations-do-not-meet', 'Hand the result to the domain, or meet in a composing folder.', {
      from: { path: `^src/app/(${STATIONS})/` },
      to: { path: `^src/app/(${STATIONS})/`, pathNot: '^src/app/$1/' },
    }),
    rule('stations-do-not-compose', 'Take what stands around the station as a child or a prop.', {
      from: { path: `^src/app/(${STATIONS})/` },
      to: { path: `^src/app/(${COMPOSING})/` },
    }),
    rule('app-flows-down', 'What all stations stand on lies below: take it as an argument.', {
      from: { path: '^src/app/(answers|api|browser|messages|ui)/', pathNot: TEST },
      to: { path: `^src/app/(${STATIONS}|${COMPOSING})/` },
    }),
    rule('ui-knows-no-domain', 'A primitive that knows about permissions belongs in a station.', {
      from: { path: '^src/app/ui/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/app/(ui|browser)/' },
    }),
    rule('browser-has-no-node', 'This runs in browsers: ask the server, or use a web API.', {
      from: { path: '^src/app/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    }),

    // Within the server
    rule('server-flows-inward', 'http asks the others; pass what they need as an argument.', {
      from: { path: '^src/server/[^/]+/', pathNot: ['^src/server/http/', TEST] },
      to: { path: '^src/server/(http/|services[.]ts$|start|main[.]ts$)' },
    }),

    // One door for each outside thing
    rule('one-door-for-http', 'Only src/server/http, and start.ts, know the web framework.', {
      from: { path: '^src/', pathNot: ['^src/server/(http/|start[.]ts$)', TEST] },
      to: { path: '^node_modules/(hono|@hono)/' },
    }),
    rule('one-door-for-sql', 'Only src/server/db knows a driver; take a Kysely as an argument.', {
      from: { path: '^src/', pathNot: ['^src/(server/db|tools)/', TEST] },
      to: { path: '^node_modules/(libsql|pg)/' },
    }),
    rule('one-door-out', 'Only src/server/entra asks other hosts, and the sender of webhooks.', {
      from: {
        path: '^src/',
        pathNot: ['^src/server/(entra/|webhooks/create-sender[.]ts$)', '^src/tools/', TEST],
      },
      to: { path: '^node_modules/undici/' },
    }),
    rule('one-door-for-server-state', 'Ask by a function of src/app/api.', {
      from: { path: '^src/app/', pathNot: ['^src/app/api/', TEST] },
      to: { path: '^node_modules/eventsource-parser/' },
    }),
    rule('one-door-for-msal', 'Only src/app/auth knows MSAL, and only where somebody signs in.', {
      from: { path: '^src/', pathNot: ['^src/app/auth/'] },
      to: { path: '^node_modules/@azure/' },
    }),
    rule('one-door-for-the-catalog', 'Only src/server/catalog reads YAML and Markdown.', {
      from: { path: '^src/', pathNot: ['^src/server/catalog/', TEST] },
      to: { path: '^node_modules/(yaml|mdast-util-from-markdown)/' },
    }),

    // What is delivered
    rule('no-test-code-in-production', 'Move the helper out of the test.', {
      from: { path: '^src/', pathNot: ['^src/tools/', TEST] },
      to: { path: TEST },
    }),
    rule('no-tool-in-production', 'It is not installed there: move it to "dependencies".', {
      from: { path: '^src/(app|contract|domain|server)/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    }),
    rule('only-listed-packages', 'Add the package to package.json, with its exact version.', {
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
