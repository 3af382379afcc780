import { failureGroups } from './failure-groups.ts';
import { type Failure, failures } from './failures.ts';
import { escaped, type Page } from './html-page.ts';
import { practiceCredentials } from './practice-credentials.ts';
import { practiceSettings } from './practice-settings.ts';
import { type PracticeState, practiceState } from './practice-state.ts';
import type { Simulation } from './simulation.ts';

/** The menu to rehearse with: what can be broken, what is, and what to enter into the wizard. */
export function practicePage(simulation: Simulation): Page {
  const state = practiceState(simulation);
  return {
    title: 'Break the practice tenant',
    body: `<div class="wide">
<p>Choose a failure, then do in the wizard what meets it: a test, a sign-in or consent. Nothing here is real, and nothing leaves this machine.</p>
${brokenSection(state)}
${Object.entries(failureGroups)
  .map(([group, title]) => groupSection(group, title))
  .join('\n')}
${practiceSettings(simulation, state)}
${accountsSection(simulation)}
${credentialsSection()}
</div>`,
  };
}

function brokenSection({ broken }: PracticeState): string {
  const items = broken.map(
    ({ title, lasts }) =>
      `<li>${escaped(title)}: ${lasts === 'once' ? 'one request' : 'until mended'}</li>`,
  );
  const list =
    items.length > 0 ? `<ul class="plain">${items.join('')}</ul>` : '<p>Nothing is broken.</p>';
  return `<section aria-labelledby="broken"><h2 id="broken">Broken now</h2>
${list}
<form method="post" action="/practice/mend"><button class="main">Mend everything</button></form></section>`;
}

function groupSection(group: string, title: string): string {
  const own = failures.filter((failure) => failure.group === group);
  return folded(
    `${title} (${own.length})`,
    `<ul class="rows">${own.map(failureRow).join('\n')}</ul>`,
  );
}

/** Folded away until somebody looks for it: there is much to break. */
function folded(title: string, body: string): string {
  return `<details><summary><h2>${escaped(title)}</h2></summary>${body}</details>`;
}

function failureRow({ id, title, says }: Failure): string {
  const button = (words: string, name: string, value: string) =>
    `<button name="${name}" value="${value}" aria-label="${words}: ${escaped(title)}">${words}</button>`;
  return `<li class="split"><div><h3>${escaped(title)}</h3><small>${escaped(says)}</small></div>
<form method="post" action="/practice/break" class="row"><input type="hidden" name="failure" value="${id}">
${button('Next request', 'times', '1')}${button('Next two', 'times', '2')}${button('Until mended', 'until', 'mended')}</form></li>`;
}

function accountsSection({ directory }: Simulation): string {
  const people = directory.users.map(
    ({ displayName, userPrincipalName, isAdmin }) =>
      `<li>${escaped(displayName)}, <code>${escaped(userPrincipalName)}</code>${isAdmin ? ', administrator' : ''}</li>`,
  );
  return folded(
    'Accounts',
    `<p>The sign-in page offers them; there are no passwords.</p>
<ul class="plain">${people.join('')}</ul>`,
  );
}

function credentialsSection(): string {
  const rows = practiceCredentials.map(
    ({ label, outcome, clientId, clientSecret, tenant }) =>
      `<li><h3>${escaped(label)}</h3><p class="note">${escaped(outcome)}</p>
<p>Client ID <code>${escaped(clientId)}</code><br>Client secret <code>${escaped(clientSecret)}</code><br>Tenant <code>${escaped(tenant)}</code></p></li>`,
  );
  return folded(
    'Values for the wizard',
    `<p>The wizard offers the same credentials above its form.</p>
<ul class="rows">${rows.join('\n')}</ul>`,
  );
}
