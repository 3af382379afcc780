import { randomBytes, randomUUID } from 'node:crypto';
import { goodOrigin, selection } from './testing/target.ts';
import { testAttack } from './testing/test-attack.ts';

const hostileOrigin = 'https://hostile.example';

const framed = '/embed/stackone/microsoftoutlook';

testAttack({
  title: 'a stolen token opens nothing in a page of another origin',
  defence: { code: /!link\.embed\?\.origins\.includes\(origin\)/, without: 'false' },
  attempt: async ({ makeToken, exchange }) => {
    const { token } = await makeToken();
    return (await exchange(token, hostileOrigin)).status === 201;
  },
});

testAttack({
  title: 'tokens cannot be guessed: after sixty wrong ones nobody listens to an address any more',
  defence: {
    code: /await limit\(`address:\$\{[^`]+`, refusedByAddress\S*, services\)/,
    without: 'void 0',
  },
  attempt: async ({ makeToken, exchange }) => {
    const { setupId } = await makeToken();
    const guess = () => exchange(`${setupId}.${randomBytes(32).toString('base64url')}`);
    const answers = await Promise.all(Array.from({ length: 61 }, guess));
    return answers.every(({ status }) => status === 401);
  },
});

testAttack({
  title: 'a token that was taken back opens nothing',
  defence: {
    code: /\.where\(isLive\(at\)\)(?<=openEmbedded\([\s\S]{0,400})(?=\.returningAll)/,
    without: '',
  },
  attempt: async ({ makeToken, exchange, asAdmin }) => {
    const { token, setupId } = await makeToken();
    await asAdmin(`setup-links/${setupId}`, { method: 'DELETE' });
    return (await exchange(token)).status === 201;
  },
});

testAttack({
  title: 'no token is made for origins that are patterns, or more than origins',
  defence: { code: /isSafeOrigin\(origin\) &&/, without: '' },
  attempt: async ({ askForToken }) => {
    const wide = ['*', 'https://*', 'https://*.example', 'https:', `${goodOrigin}; script-src *`];
    const plain = ['http://portal.example', 'data:text/html,x', 'null', `${goodOrigin}/path`];
    const answers = await Promise.all(
      [...wide, ...plain].map((origin) => askForToken({ origins: [origin] })),
    );
    return answers.some(({ status }) => status === 201);
  },
});

testAttack({
  title: 'a stolen API key makes no tokens for origins that the operator has not named',
  environment: { EMBED_ORIGINS: goodOrigin },
  defence: { code: /embedOrigins\?\.includes\(origin\) \?\? true/, without: 'true' },
  attempt: async ({ askForToken }) => {
    return (await askForToken({ origins: [goodOrigin, hostileOrigin] })).status === 201;
  },
});

testAttack({
  title: 'the session of a frame counts for nothing as a cookie, which others could plant',
  defence: { code: /isFramed \? "is not" : "is"(?=, null)/, without: '"is not"' },
  attempt: async ({ makeToken, enter, asStranger }) => {
    const { setupId, sessionToken } = await enter((await makeToken()).token);
    const cookie = `scopewright-setup-${setupId}=${sessionToken}`;
    const headers = { cookie, 'scopewright-setup': setupId };
    return (await asStranger('setup', { headers })).status === 200;
  },
});

testAttack({
  title: 'a frame reaches its own setup, and nothing of the operators',
  defence: { code: /(?<=function mayEnter\(door, actor\) \{)/, without: 'return true;' },
  attempt: async ({ makeToken, enter }) => {
    const { send } = await enter((await makeToken()).token);
    const paths = ['profiles', 'setup-links', 'audit-events', 'api-keys', 'webhooks', 'sessions'];
    const answers = await Promise.all(paths.map((path) => send(path)));
    return answers.some(({ status }) => status === 200);
  },
});

testAttack({
  title: 'what is fixed in a token cannot be chosen otherwise in its frame',
  defence: {
    code: /(?<=return )isDeepStrictEqual\(asked\.selection, fixed\.selection\)/,
    without: 'true',
  },
  attempt: async ({ makeToken, enter }) => {
    const { send } = await enter((await makeToken()).token);
    const body = {
      platform: 'stackone',
      connector: 'microsoftoutlook',
      selection: { ...selection, actions: ['microsoftoutlook_delete_message'] },
      credentials: { clientId: randomUUID(), clientSecret: 'x'.repeat(40), tenant: randomUUID() },
    };
    return (await send('checks', { body })).status === 200;
  },
});

testAttack({
  title: 'nobody takes over a setup whose session they do not have',
  defence: {
    code: /\.where\("token_hash", "=", tokenHash\(token\)\)(?=\.where\("last_seen_at", ">", at - idleMs\S*\)\)\.returningAll)/,
    without: '',
  },
  attempt: async ({ makeToken, enter, exchange }) => {
    const victim = await enter((await makeToken()).token);
    const { token } = await makeToken();
    await exchange(token, goodOrigin, {
      'scopewright-setup': victim.setupId,
      authorization: `Bearer ${randomBytes(32).toString('base64url')}`,
    });
    return (await victim.send('setup')).status === 401;
  },
});

testAttack({
  title: 'a page of another site sends nothing with what a browser knows of the wizard',
  defence: { code: /throw new Refusal\("cross-site"\)/, without: 'void 0' },
  attempt: async ({ makeToken, exchange }) => {
    const { token } = await makeToken();
    const headers = { 'sec-fetch-site': 'cross-site', origin: hostileOrigin };
    return (await exchange(token, goodOrigin, headers)).status === 201;
  },
});

testAttack({
  title: 'the name of a font is a name, and carries no style into the frame',
  defence: {
    code: /\/\^\[A-Za-z0-9\]\(\?:\[A-Za-z0-9 -\]\{0,58\}\[A-Za-z0-9\]\)\?\$\//,
    without: '/./s',
  },
  attempt: async ({ askForToken }) => {
    const fonts = [
      `x"; } body { background: url(${hostileOrigin}) } /*`,
      `@import url(${hostileOrigin})`,
      '</style><script>alert(1)</script>',
      'x\\22 ; color: red',
    ];
    const answers = await Promise.all(
      fonts.map((font) => askForToken({ theme: { fonts: [font] } })),
    );
    return answers.some(({ status }) => status === 201);
  },
});

testAttack({
  title: 'a colour is a colour, and asks no other host for anything',
  defence: { code: /\/\^#\[0-9a-fA-F\]\{6\}\$\//, without: '/./s' },
  attempt: async ({ askForToken }) => {
    const colours = [`url(${hostileOrigin})`, '#fff;}*{display:none', 'expression(alert(1))'];
    const answers = await Promise.all(
      colours.map((brandColor) => askForToken({ theme: { brandColor } })),
    );
    return answers.some(({ status }) => status === 201);
  },
});

testAttack({
  title: 'a logo is a picture in the token itself, and no document with script',
  defence: { code: /(?<=_regex\()\/\^data:image[^\n]*?\$\/(?=\))/, without: '/./s' },
  attempt: async ({ askForToken }) => {
    const logos = [
      `${hostileOrigin}/spy.png`,
      `data:image/svg+xml;base64,${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}`,
      'data:text/html;base64,PHNjcmlwdD4=',
      'javascript:alert(1)',
    ];
    const answers = await Promise.all(logos.map((logo) => askForToken({ theme: { logo } })));
    return answers.some(({ status }) => status === 201);
  },
});

testAttack({
  title: 'the page of a token that was taken back is shown in no frame',
  defence: {
    code: /link\.embed !== null && \(status === "open" \|\| status === "opened"\)/,
    without: 'link.embed !== null',
  },
  attempt: async ({ makeToken, asAdmin, pageForAdmin }) => {
    const { setupId } = await makeToken();
    await asAdmin(`setup-links/${setupId}`, { method: 'DELETE' });
    return (await pageForAdmin(`${framed}?setup=${setupId}`)).framers !== "'none'";
  },
});

testAttack({
  title: 'a token lets its own guide be framed, and no other',
  defence: {
    code: /link\?\.platform === platform && link\.connector === connector \? link : void 0/,
    without: 'link',
  },
  attempt: async ({ makeToken, pageForAdmin }) => {
    const { setupId } = await makeToken();
    const { framers } = await pageForAdmin(`/embed/stackone/microsoftentraid?setup=${setupId}`);
    return framers !== "'none'";
  },
});

testAttack({
  title: 'nobody is an operator in a frame, whatever cookies come along',
  environment: { EMBED_ORIGINS: goodOrigin },
  defence: {
    code: /session: \{ operator: null \}(?=,\s+signIn: null,\s+guides: guideSummaries\(catalog\),\s+guide: )/,
    without: 'session: sessionOf(await findOperator(context, services))',
  },
  attempt: async ({ pageForAdmin }) => {
    const { framers, text } = await pageForAdmin(framed);
    if (framers !== goodOrigin) throw new Error(`Only for ${framers}.`);
    return !text.includes('"operator":null');
  },
});

testAttack({
  title: 'the address of a frame tells nothing of the setup but what is to be chosen',
  defence: { code: /(?<=setupId: )link\?\.id(?=,)/, without: 'JSON.stringify(link)' },
  attempt: async ({ makeToken, pageForAdmin }) => {
    const told = { name: 'Victim Ltd', tenant: 'victim.example', reference: 'customer-17' };
    const { setupId } = await makeToken(told);
    const { text } = await pageForAdmin(`${framed}?setup=${setupId}`);
    return Object.values(told).some((word) => text.includes(word));
  },
});
