import { readFileSync } from 'node:fs';
import { search } from '@aws-lambda-powertools/jmespath';
import { type AzureCall, parseAzureCall } from './azure-call.ts';

export type ResourceAccess = { id: string; type: string };

export type Registration = {
  id: string;
  appId: string;
  displayName: string;
  signInAudience: string;
  web: { redirectUris: string[] };
  requiredResourceAccess: { resourceAppId: string; resourceAccess: ResourceAccess[] }[];
  passwordCredentials: { displayName: string; endDateTime: string }[];
};

export type Reply = { readonly code: number; readonly output: string; readonly error: string };

/** A tenant as the Azure CLI shows it: what is in it, and what was asked of it. */
export class TenantForAzureCli {
  readonly calls: AzureCall[] = [];
  readonly registrations: Registration[] = [];
  /** Client IDs that have a service principal. */
  readonly principals: string[] = [];
  readonly consented: string[] = [];
  readonly secrets: string[] = [];
  readonly tenantId = '5d1f8a3e-0000-4000-8000-00000000c0de';
  cloud = { name: 'AzureCloud', graph: 'https://graph.microsoft.com/' };
  signedIn = true;
  /** So many times a registration is not found after it was made. */
  lag = 0;
  /** Refuses a call, with this error. */
  refuse: (call: AzureCall) => string | undefined = () => undefined;

  answer(argv: readonly string[]): Reply {
    const call = parseAzureCall(argv);
    this.calls.push(call);
    try {
      const refusal = this.refuse(call);
      if (refusal !== undefined) throw new Error(refusal);
      return { code: 0, output: asTsv(call, this.#result(call)), error: '' };
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      return { code: 1, output: '', error: `ERROR: ${text}` };
    }
  }

  /** How often a command was given. */
  count(command: string): number {
    return this.calls.filter((call) => call.command === command).length;
  }

  #result(call: AzureCall): unknown {
    const { command, one } = call;
    switch (command) {
      case 'cloud show':
        return {
          name: this.cloud.name,
          endpoints: { microsoftGraphResourceId: this.cloud.graph },
        };
      case 'account show':
        if (!this.signedIn) throw new Error("Please run 'az login' to setup account.");
        return { tenantId: this.tenantId };
      case 'ad app list': {
        const name = equalTo('displayName', one('filter')).toLowerCase();
        return this.registrations.filter((app) => app.displayName.toLowerCase() === name);
      }
      case 'ad app show':
        return this.#find(one('id'));
      case 'ad app permission add':
        return this.#addPermissions(call);
      case 'ad app permission admin-consent':
        if (this.cloud.name !== 'AzureCloud') {
          throw new Error('This command is not yet supported on sovereign clouds');
        }
        return void this.consented.push(this.#find(one('id')).appId);
      case 'ad app credential list':
        return this.#find(one('id')).passwordCredentials;
      case 'ad sp list': {
        const clientId = equalTo('appId', one('filter'));
        return this.principals.filter((id) => id === clientId).map((id) => ({ id }));
      }
      case 'ad sp create': {
        const { appId } = this.#find(one('id'));
        if (this.principals.includes(appId)) throw new Error('It is already in use.');
        return void this.principals.push(appId);
      }
      case 'rest':
        return this.#ask(call);
      default:
        throw new Error(`'${command}' is misspelled or not recognized by the system.`);
    }
  }

  #find(clientId: string): Registration {
    const found = this.registrations.find(({ appId }) => appId === clientId);
    if (found === undefined || this.lag > 0) {
      this.lag -= 1;
      throw new Error(`Resource '${clientId}' does not exist or one of its queried properties.`);
    }
    return found;
  }

  #addPermissions({ one, all }: AzureCall): void {
    const { requiredResourceAccess } = this.#find(one('id'));
    let entry = requiredResourceAccess.find(({ resourceAppId }) => resourceAppId === one('api'));
    if (entry === undefined) {
      entry = { resourceAppId: one('api'), resourceAccess: [] };
      requiredResourceAccess.push(entry);
    }
    for (const pair of all('api-permissions')) {
      const [id = '', type = ''] = pair.split('=');
      if (entry.resourceAccess.some((held) => held.id === id)) {
        throw new Error('Property requiredResourceAccess holds the same permission twice.');
      }
      entry.resourceAccess.push({ id, type });
    }
  }

  /** `az rest`: a request to Microsoft Graph whose body stands in a file. */
  #ask({ one }: AzureCall): unknown {
    const url = one('url');
    const path = url.slice(`${this.cloud.graph}v1.0`.length);
    const file = one('body').replace(/^@/, '');
    const body: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    if (!url.startsWith(this.cloud.graph)) throw new Error('This is not the graph of this cloud.');
    if (path === '/applications') return this.#create(body);
    const app = this.#find(/\(appId='([^']+)'\)/.exec(path)?.[1] ?? '');
    if (!path.endsWith('/addPassword')) return void Object.assign(app, body);
    const credential = body['passwordCredential'] as Registration['passwordCredentials'][number];
    app.passwordCredentials.push(credential);
    const secretText = `Qx8~se.cret_${this.secrets.length}-${app.appId.slice(0, 8)}`;
    this.secrets.push(secretText);
    return { ...credential, secretText };
  }

  #create(body: Record<string, unknown>): Registration {
    const number = String(this.registrations.length + 1).padStart(12, '0');
    const app = {
      id: `0b1ec700-0000-4000-8000-${number}`,
      appId: `c11e0700-0000-4000-8000-${number}`,
      web: { redirectUris: [] },
      requiredResourceAccess: [],
      passwordCredentials: [],
      ...body,
    } as unknown as Registration;
    this.registrations.push(app);
    return app;
  }
}

function equalTo(property: string, filter: string): string {
  const literal = new RegExp(`^${property} eq '((?:[^']|'')*)'$`).exec(filter)?.[1];
  if (literal === undefined) throw new Error('Invalid filter clause.');
  return literal.replaceAll("''", "'");
}

/** What `--query` and `--output tsv` make of a result. */
function asTsv({ one, has }: AzureCall, result: unknown): string {
  if (!has('query')) return `${JSON.stringify(result ?? null)}\n`;
  const found = search(one('query'), result as never);
  const lines = Array.isArray(found) ? found : [found];
  return lines.map((line) => (line === null ? '' : `${String(line)}\n`)).join('');
}
