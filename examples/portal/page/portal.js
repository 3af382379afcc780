const [setup, place, status, events, open, close, scheme] = [
  'setup',
  'place',
  'status',
  'events',
  'open',
  'close',
  'scheme',
].map((id) => document.getElementById(id));

/** What the portal's backend answers: a token, or the profile of a setup that is done. */
async function ask(path) {
  const answer = await fetch(path, { method: 'POST' });
  const json = await answer.json();
  if (!answer.ok) throw new Error(json.error);
  return json;
}

/** Where the button asks that stands in the place of the frame. */
let onward = '/setup';

/** Shows the setup, or that there is none to do. */
async function show(path) {
  try {
    const { token, profileId } = await ask(path);
    if (token !== undefined) return begin(token);
    onward = '/setup/next';
    finish(`Connected. Profile ${profileId}.`, 'Connect another mailbox');
  } catch (error) {
    finish(error.message, 'Try again');
  }
}

function begin(token) {
  onward = '/setup';
  setup.token = token;
  place.hidden = false;
  close.hidden = false;
  open.hidden = true;
  status.textContent = 'Choose what Outlook may do, follow the steps, test and save.';
}

/** The frame goes, with all that was typed in it. */
function finish(words, way) {
  setup.token = '';
  setup.destroy?.();
  place.hidden = true;
  close.hidden = true;
  open.textContent = way;
  open.hidden = false;
  status.textContent = words;
}

const ofFrame = [
  'ready',
  'step',
  'selection-changed',
  'checked',
  'saved',
  'token-expiring',
  'close-requested',
  'error',
];
for (const type of ofFrame) {
  setup.addEventListener(type, ({ detail }) => {
    const entry = document.createElement('li');
    const [name, values] = [document.createElement('b'), document.createElement('code')];
    name.textContent = type;
    values.textContent = Object.entries(detail)
      .map(([key, value]) => `${key} ${value}`)
      .join('\n');
    entry.append(name, values);
    events.prepend(entry);
  });
}

setup.addEventListener('saved', ({ detail }) => {
  status.textContent = `Connected. Profile ${detail.profileId}.`;
});
setup.addEventListener('token-expiring', async () => {
  try {
    const { token } = await ask('/setup/next');
    setup.token = token;
  } catch (error) {
    status.textContent = error.message;
  }
});
setup.addEventListener('close-requested', () => {
  finish('The setup is closed. What you chose is kept.', 'Open the setup');
  open.focus();
});
close.addEventListener('click', () => setup.requestClose());
open.addEventListener('click', () => show(onward));
scheme.addEventListener('change', () => {
  document.documentElement.style.colorScheme = scheme.value;
});

await show('/setup');
