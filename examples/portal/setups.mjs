const minuteMs = 60_000;

/** How the wizard is to look here. */
const theme = { brandColor: '#0f766e', radius: 10, platformName: 'Acme Integrations' };

/**
 * The setups of the portal's customers, by Scopewright's API. The last token of each customer is kept, so that
 * a page that is loaded again goes on where it was; a real portal keeps it beside the customer's session.
 */
export function createSetups({ scopewright, key, origin }) {
  const latest = new Map();

  async function ask(method, path, body) {
    const answer = await fetch(`${scopewright}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const json = await answer.json();
    if (!answer.ok) throw new Error(`Scopewright: ${answer.status} ${json.code}`);
    return json;
  }

  /** Another token for the same setup; with it the frame goes on, and loses nothing. */
  async function next({ id, name }) {
    const made = await ask('POST', 'embed-tokens', {
      platform: 'stackone',
      connector: 'microsoftoutlook',
      selection: {
        actions: ['microsoftoutlook_list_messages', 'microsoftoutlook_send_mail'],
        permissionType: 'delegated',
        strategy: 'documented',
        accountType: 'single',
        cloud: 'global',
      },
      choice: 'free',
      name: `${name} mail`,
      reference: id,
      origins: [origin],
      theme,
      lifetimeMs: 60 * minuteMs,
    });
    latest.set(id, made);
    return { token: made.token };
  }

  /** `{ token }` of a setup to do, or `{ profileId }` of one that is done: not the page says so, but Scopewright. */
  async function current(customer) {
    const last = latest.get(customer.id);
    if (last === undefined) return next(customer);
    const { progress, profileId } = await ask('GET', `setup-links/${last.setupId}`);
    if (progress.saved !== null) return { profileId };
    return last.expiresAt - Date.now() > 10 * minuteMs ? { token: last.token } : next(customer);
  }

  return { current, next };
}
