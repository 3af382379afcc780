import { type Answer, jsonAnswer } from './answer.ts';
import type { Call, Reply } from './call.ts';
import {
  type AppRegistration,
  directoryId,
  findServicePrincipal,
  isHome,
  type ServicePrincipal,
} from './directory.ts';
import { type GraphRefusal, graphError, graphHeaders, tooManyRequests } from './graph-error.ts';
import {
  applicationObject,
  permissionGrantObject,
  roleAssignmentObject,
  servicePrincipalObject,
} from './graph-objects.ts';
import { type GraphQuery, readGraphQuery } from './graph-query.ts';
import { type GraphCaller, readGraphToken } from './graph-token.ts';

/** Object ID of Microsoft Graph's own service principal, which is another one in each tenant. */
const graphPrincipalId = '4e2b9c1d-0d7a-4a7e-9f0c-6a1b1f0d2c83';

/** Microsoft Graph: what an app may read about itself, and with permission about others. */
export async function graphReply(call: Call): Promise<Reply> {
  const queued = call.simulation.faults.take('graph');
  const caller = await readGraphToken(call);
  if ('status' in caller) {
    return { answer: graphError(call, caller), fault: queued };
  }
  const wait = call.simulation.throttle.count(caller.clientId, call.identity.at);
  if (wait !== undefined) {
    const refusal = { ...tooManyRequests, retryAfterSeconds: wait };
    return { answer: graphError(call, refusal), fault: queued };
  }
  return { answer: answerCaller(call, caller), fault: queued };
}

function answerCaller(call: Call, caller: GraphCaller): Answer {
  const query = readGraphQuery(call.recorded.path);
  if (!query) {
    return graphError(call, unknownSegment);
  }
  const found = findObject(call, caller, query);
  const refusal = refusalOf(caller, query, found);
  if (refusal || !found) {
    return graphError(call, refusal ?? notFound(query));
  }
  return jsonAnswer(200, bodyOf(query, found), {
    ...graphHeaders(call.identity),
    'Content-Type': 'application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8',
    'OData-Version': '4.0',
  });
}

type Found = {
  readonly app: AppRegistration;
  /** Its presence in the caller's tenant. */
  readonly principal: ServicePrincipal | undefined;
  /** Whether the registration itself is in the caller's tenant. */
  readonly isHome: boolean;
};

function findObject(
  { simulation }: Call,
  { tenant }: GraphCaller,
  { collection, by, key }: GraphQuery,
): Found | undefined {
  const app = simulation.directory.appRegistrations.find((candidate) => {
    if (by === 'appId') {
      return candidate.clientId === key;
    }
    return collection === 'applications'
      ? candidate.objectId === key
      : candidate.servicePrincipals.some(
          ({ objectId, tenantId }) => objectId === key && tenantId === directoryId(tenant),
        );
  });
  return app && { app, principal: findServicePrincipal(app, tenant), isHome: isHome(app, tenant) };
}

function refusalOf(
  caller: GraphCaller,
  query: GraphQuery,
  found: Found | undefined,
): GraphRefusal | undefined {
  const { permissions } = caller;
  const readsDirectory = permissions.includes('Directory.Read.All');
  const isOwn = !caller.isUser && found?.app.clientId === caller.clientId;
  if (query.part) {
    return readsDirectory || (isOwn && found?.principal?.readsOwnGrants) ? undefined : denied;
  }
  const mayRead = readsDirectory || permissions.includes('Application.Read.All') || isOwn;
  return mayRead ? missingRefusal(query, found) : denied;
}

function missingRefusal(query: GraphQuery, found: Found | undefined): GraphRefusal | undefined {
  const isHere = query.collection === 'applications' ? found?.isHome : found?.principal;
  return isHere ? undefined : notFound(query);
}

function bodyOf(query: GraphQuery, { app, principal }: Found): object {
  const context = 'https://graph.microsoft.com/v1.0/$metadata#';
  if (query.part && principal) {
    return {
      '@odata.context': `${context}${query.part}`,
      value:
        query.part === 'oauth2PermissionGrants'
          ? principal.delegatedGrants.map(permissionGrantObject(principal, graphPrincipalId))
          : principal.appRoles.map(roleAssignmentObject(app, principal, graphPrincipalId)),
    };
  }
  const object =
    query.collection === 'servicePrincipals' && principal
      ? servicePrincipalObject(app, principal)
      : applicationObject(app);
  const names = query.select.length > 0 ? `(${query.select.join(',')})` : '';
  return {
    '@odata.context': `${context}${query.collection}${names}/$entity`,
    ...selected(object, query.select),
  };
}

function selected(object: Record<string, unknown>, names: readonly string[]): object {
  const wanted = Object.entries(object).filter(([name]) => names.includes(name));
  return names.length > 0 ? Object.fromEntries(wanted) : object;
}

const denied: GraphRefusal = {
  status: 403,
  code: 'Authorization_RequestDenied',
  message: 'Insufficient privileges to complete the operation.',
};

const unknownSegment: GraphRefusal = {
  status: 400,
  code: 'BadRequest',
  message: 'Resource not found for the segment.',
};

function notFound({ key }: GraphQuery): GraphRefusal {
  return {
    status: 404,
    code: 'Request_ResourceNotFound',
    message: `Resource '${key}' does not exist or one of its queried reference-property objects are not present.`,
  };
}
