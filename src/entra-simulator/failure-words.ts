import { type AadstsCode, findAadsts } from './aadsts.ts';

/** What the wizard is going to say of a number, in one line. */
const words: Readonly<Partial<Record<number, string>>> = {
  50000: 'Microsoft’s sign-in service is out of order; try again.',
  50011: 'The redirect URI is not registered; Microsoft’s page stays and leads nowhere.',
  50020: 'The account belongs to another tenant.',
  50058: 'Nobody is signed in, and nobody was asked.',
  50059: 'The request names no tenant.',
  50105: 'The person is not assigned to the app.',
  50194: 'The app is for one tenant, and everybody was asked.',
  50196: 'Microsoft asks for a pause: the same request came too often.',
  53003: 'A Conditional Access policy blocks the app.',
  54005: 'The code of the sign-in was used before; sign in again.',
  65001: 'Nobody has consented, or consent has not spread yet.',
  65004: 'Somebody has selected Cancel.',
  70008: 'The code of the sign-in has expired; sign in again.',
  90002: 'Entra does not know this tenant.',
  90012: 'Microsoft’s sign-in service did not answer in time; try again.',
  90033: 'Microsoft’s sign-in service is out of order; try again.',
  90038: 'The tenant lives in another Microsoft cloud.',
  90055: 'Microsoft asks for a pause.',
  90094: 'Only an administrator can consent to these permissions.',
  500011: 'Entra does not offer Microsoft Graph as it was asked for.',
  500113: 'The app has no redirect URI at all.',
  501481: 'The sign-in came back to somebody else than it began with.',
  700005: 'The code of the sign-in belongs to another tenant.',
  700016: 'Entra does not know this client in the tenant.',
  700025: 'The redirect URI is registered for another platform than Web.',
  700038: 'The client ID is a placeholder.',
  900023: 'The tenant is neither an ID nor a domain.',
  900382: 'The tenant lives in another Microsoft cloud.',
  900439: 'The tenant lives in another Microsoft cloud.',
  5000224: 'The tenant was deleted.',
  5000225: 'The tenant is blocked because nobody uses it.',
  7000112: 'The app is switched off in the tenant.',
  7000215: 'Entra does not accept this client secret.',
  7000218: 'The client secret is missing.',
  7000222: 'The client secret has expired.',
  7000229: 'The app is registered, but not yet present in the tenant.',
};

/** For a number without words of its own, the beginning of Entra's. */
export function wordsFor(code: AadstsCode): string {
  const [sentence = ''] = findAadsts(code).text.split(/(?<=\.) /);
  return words[code] ?? `Entra’s own words: ${sentence.replace(/\{\w+\}/g, '…')}`;
}
