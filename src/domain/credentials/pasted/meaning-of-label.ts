import type { Meaning } from './pasted.ts';

type Named = Extract<
  Meaning,
  'clientId' | 'clientSecret' | 'tenant' | 'objectId' | 'secretId' | 'subscriptionId'
>;

/**
 * The ends of labels, letters only, in lower case: of Microsoft's pages in English, German, French
 * and Spanish, of its tools, and of the variables that programs read. What is more exact stands
 * first: `clientsecretid` ends like `secretid`.
 */
const ends: readonly (readonly [Named, readonly string[]])[] = [
  [
    'secretId',
    ['secretid', 'keyid', 'geheimerschlüsselid', 'geheimnisid', 'idsecret', 'iddesecreto'],
  ],
  ['subscriptionId', ['subscriptionid', 'subscription', 'abonnementid']],
  [
    'objectId',
    [
      'objectid',
      'oid',
      'principalid',
      'objektid',
      'iddelobjet',
      'idobjet',
      'iddeobjeto',
      'identificadordeobjeto',
    ],
  ],
  [
    'tenant',
    [
      ...['tenantid', 'tenant', 'directoryid', 'tenantname', 'tenantdomain', 'primarydomain'],
      ...['verzeichnisidmandant', 'mandant', 'mandantenid', 'idlocataire', 'annuairelocataire'],
      ...['iddedirectorioinquilino', 'inquilino', 'aaddomain', 'authority', 'issuer'],
    ],
  ],
  [
    'clientId',
    [
      ...['clientid', 'appid', 'applicationid', 'applicationclient', 'anwendungsidclient'],
      ...['applicationidclient', 'iddaplicationclient', 'idapplicationclient'],
      ...['iddeaplicacióncliente', 'iddaplicaciónclient', 'serviceprincipalid', 'consumerkey'],
    ],
  ],
  [
    'clientSecret',
    [
      ...['clientsecret', 'secret', 'secretvalue', 'secrettext', 'password', 'clientkey', 'appkey'],
      ...['serviceprincipalkey', 'clientpassword', 'wert', 'valeur'],
    ],
  ],
];

/** Ends that would be found in too many words unless they are the whole label. */
const wholes: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['value', 'clientSecret'],
  ['wert', 'clientSecret'],
  ['valeur', 'clientSecret'],
  ['valor', 'clientSecret'],
  ['id', 'objectId'],
]);

/** Longer than any label with what stands around it. */
const longest = 80;

/** What the end of a text announces, when it announces one of ours. */
export function meaningOfLabel(before: string): Named | undefined {
  const letters = before
    .slice(-longest)
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  return ends.find(([, words]) => words.some((word) => letters.endsWith(word)))?.[0];
}

/** What a label announces that stands by itself, as a key or in a cell. */
export function meaningOfWholeLabel(label: string): Named | undefined {
  const letters = label.toLowerCase().replace(/[^\p{L}]/gu, '');
  return wholes.get(letters) ?? meaningOfLabel(label);
}
