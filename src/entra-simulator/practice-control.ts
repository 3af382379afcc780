import { type Answer, htmlAnswer, jsonAnswer } from './answer.ts';
import { failures } from './failures.ts';
import { pageAnswer } from './html-page.ts';
import { findPracticeAction, type PracticeFields } from './practice-actions.ts';
import { practicePage } from './practice-page.ts';
import { practiceState } from './practice-state.ts';
import type { RecordedRequest } from './recorded-request.ts';
import type { Simulation } from './simulation.ts';

export function isPracticePath(path: string): boolean {
  return /^\/practice(\/|\?|$)/.test(path);
}

/**
 * What no Entra has: a page to break things with, and the same for programs. `GET /practice` is the
 * page, `GET /practice/state` its content as JSON; `POST /practice/{action}` takes a form, and leads
 * back to the page, or JSON, and answers with the new state.
 */
export function practiceAnswer(simulation: Simulation, recorded: RecordedRequest): Answer {
  const [, name = ''] = /^\/practice\/?([^?]*)/.exec(recorded.path) ?? [];
  if (recorded.method === 'POST') {
    return actionAnswer(simulation, recorded, name);
  }
  if (recorded.method !== 'GET' || !['', 'state'].includes(name)) {
    return htmlAnswer(404, 'Not Found', 'The practice tenant has no such page.');
  }
  return name === 'state'
    ? jsonAnswer(200, { ...practiceState(simulation), failures: failures.map(named) }, uncached)
    : pageAnswer(practicePage(simulation), simulation);
}

function actionAnswer(simulation: Simulation, recorded: RecordedRequest, name: string): Answer {
  const { headers, form, json } = recorded;
  if (isForeign(headers)) {
    return htmlAnswer(403, 'Forbidden', 'This comes from a page of somebody else.');
  }
  const fields = json === undefined ? form : fieldsOf(json);
  const outcome = findPracticeAction(name)?.(simulation, fields);
  if (json !== undefined) {
    return outcome
      ? jsonAnswer(200, { ...practiceState(simulation), ...outcome }, uncached)
      : jsonAnswer(400, { error: 'The practice tenant does not understand this.' }, uncached);
  }
  if (!outcome) {
    return htmlAnswer(400, 'Bad Request', 'The practice tenant does not understand this.');
  }
  const place = fields['at'] === 'settings' ? 'settings' : 'broken';
  const location = `/practice#${place}`;
  return { status: 303, headers: { Location: location, ...uncached }, body: '' };
}

const uncached = { 'Cache-Control': 'no-store' };

/** Any page may send a form to this machine; only our own is obeyed. */
function isForeign({ origin, host }: RecordedRequest['headers']): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

function fieldsOf(json: unknown): PracticeFields {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

function named({ id, group, title, says }: (typeof failures)[number]): object {
  return { id, group, title, says };
}
