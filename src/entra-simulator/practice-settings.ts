import type { Directory } from './directory.ts';
import { escaped } from './html-page.ts';
import type { PracticeState } from './practice-state.ts';
import type { Simulation } from './simulation.ts';

/** Clock, delays, limits, and what an administrator would change in a registration. */
export function practiceSettings({ directory }: Simulation, state: PracticeState): string {
  const { delaysSeconds, limit } = state;
  const apps = directory.appRegistrations
    .map(
      ({ clientId, displayName }) => `<option value="${clientId}">${escaped(displayName)}</option>`,
    )
    .join('');
  return `<section aria-labelledby="settings"><h2 id="settings">Settings</h2>
<ul class="rows">
<li>${form(
    'clock',
    `${field('Put the clock forward, in seconds', 'seconds', 60)}${submit('Put it forward')}`,
  )}<small>It is ${escaped(state.now)} there${state.aheadSeconds > 0 ? `, ${state.aheadSeconds} seconds ahead of this machine` : ''}.</small></li>
<li>${form(
    'delays',
    `${field('New secret known after, in seconds', 'secret', delaysSeconds.secret)}${field('New enterprise application known after, in seconds', 'servicePrincipal', delaysSeconds.servicePrincipal)}${field('Consent known after, in seconds', 'consent', delaysSeconds.consent)}${submit('Set the delays')}`,
  )}<small>For changes that are made from now on.</small></li>
<li>${form(
    'throttle',
    `${field('Requests of an app in ten seconds', 'limit', limit ?? '')}${submit('Set the limit')}`,
  )}<small>Empty for no limit.</small></li>
<li>${form(
    'secret',
    `<label>App<select name="clientId">${apps}</select></label>${submit('Make a new secret')}`,
  )}${newSecrets(directory)}</li>
<li>${form(
    'redirect-uri',
    `<label>App<select name="clientId">${apps}</select></label><label>Redirect URI<input name="redirectUri" type="url" required></label><label>Platform<select name="platform"><option value="web">Web</option><option value="spa">Single-page application</option></select></label>${submit('Register it')}`,
  )}</li>
<li>${form('reset', submit('Start afresh'))}<small>Takes back everything: consent, secrets, settings, failures.</small></li>
</ul></section>`;
}

/** The only place that shows them: the portal shows a value once as well. */
function newSecrets({ appRegistrations }: Directory): string {
  const made = appRegistrations.flatMap(({ displayName, clientSecrets }) =>
    clientSecrets
      .filter((secret) => secret.visibleFrom !== undefined)
      .map(({ value }) => `<li>${escaped(displayName)}: <code>${escaped(value)}</code></li>`),
  );
  return made.length > 0 ? `<ul class="plain">${made.join('')}</ul>` : '';
}

function form(action: string, fields: string): string {
  return `<form method="post" action="/practice/${action}" class="row"><input type="hidden" name="at" value="settings">${fields}</form>`;
}

function field(label: string, name: string, value: number | string): string {
  return `<label>${label}<input name="${name}" type="number" min="0" value="${value}"></label>`;
}

function submit(words: string): string {
  return `<button>${words}</button>`;
}
