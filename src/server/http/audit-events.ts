import { type Context, Hono } from 'hono';
import { type AuditEventList, AuditQuery } from '#contract/audit-events.ts';
import type { Services } from '../services.ts';
import { actorOf } from './actor-of.ts';
import { auditCsv, auditJsonLines } from './audit-files.ts';
import { auditOf } from './audit-of.ts';
import { limitSession } from './limit-session.ts';
import { readQuery } from './read-query.ts';

const pageSize = 50;

/** As what all of it can be had, by media type. */
const files = {
  'text/csv': { name: 'audit-log.csv', format: 'csv', write: auditCsv },
  'application/jsonl': { name: 'audit-log.jsonl', format: 'jsonl', write: auditJsonLines },
} as const;

type MediaType = keyof typeof files;

const mediaTypes = Object.keys(files) as MediaType[];

/** `GET /api/v1/audit-events`: a page, or by `Accept` a file of all that meets the conditions. */
export function auditEventRoutes(services: Services): Hono {
  return new Hono().get('/', async (context) => {
    const { after, ...conditions } = readQuery(context, AuditQuery);
    context.header('vary', 'accept');
    const accepted = context.req.header('accept') ?? '';
    const mediaType = mediaTypes.find((one) => accepted.toLowerCase().includes(one));
    if (mediaType !== undefined) return exported(context, { mediaType, conditions }, services);
    const page = await services.auditLog.list({ ...conditions, after, limit: pageSize });
    return context.json(page satisfies AuditEventList);
  });
}

type Export = {
  readonly mediaType: MediaType;
  readonly conditions: Omit<AuditQuery, 'after'>;
};

/** Nobody takes the log along without the log telling of it, and so each file tells of itself. */
async function exported(context: Context, { mediaType, conditions }: Export, services: Services) {
  const { name, format, write } = files[mediaType];
  await limitSession(actorOf(context).sessionId, { doing: 'audit-export', limit: 10 }, services);
  const asked = Object.entries(conditions).filter(([, value]) => value !== undefined);
  const data = { format, ...Object.fromEntries(asked) };
  await auditOf(context, services).tell('audit.exported', { data });
  const lines = write(services.auditLog.exportAll(conditions));
  return context.body(streamOf(lines, services), 200, {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}"`,
  });
}

/** As fast as it is taken, and no faster. When it breaks off, so does the answer: half a file is none. */
function streamOf(
  texts: AsyncGenerator<string, void, undefined>,
  { log }: Pick<Services, 'log'>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      try {
        const { done, value } = await texts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      } catch (error) {
        log.error({ err: error }, 'an export of the audit log broke off');
        controller.error(error);
      }
    },
    cancel: async () => {
      await texts.return();
    },
  });
}
