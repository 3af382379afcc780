import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aadsts, codeForAadsts } from '#domain/diagnosis/aadsts.ts';
import { numbersIn } from './numbers-in.ts';

test.each([
  ['AADSTS50011: The redirect URI does not match. Timestamp: 2026-11-20 10:00:00Z', [50011]],
  ['Error code: aadsts 50105', [50105]],
  ['AADSTS70002: … AADSTS50012: … AADSTS70002', [70002, 50012]],
  ['  65004 ', [65004]],
  ['12345', [12345]],
  ['Request Id: 8db55b91-da46-427e-bbb9-c5cd8d9315b1 Timestamp: 2026-11-20T10:00:00Z', []],
  ['Call 12345 for help, or write to 50011@contoso.example', []],
  ['https://contoso.example/50011 and http://localhost:50011/entra/callback', []],
  ['AADSTS', []],
  ['AADSTS12345678901', []],
  ['', []],
])('%j holds %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

/** As people copy it, in words of ours; the IDs and times around it hold digits too. */
const pastes: readonly [string, (number: number) => string][] = [
  [
    'a whole page',
    (number) => `Sign in
Sorry, we could not sign you in.
AADSTS${number}: The address does not fit the app '6731de76-14a6-49ae-97bc-6eba6914391e'.
Request Id: 50105fbe-0000-4a53-9700-650011000000
Correlation Id: 70001612-3456-7890-8000-5001100000ab
Timestamp: 2026-11-20T10:50:11Z`,
  ],
  [
    'German',
    (number) => `Anmeldung nicht möglich. Fehlercode: ${number}\nZeit: 20.11.2026 10:50:11`,
  ],
  ['French', (number) => `Un problème est survenu (AADSTS${number}). Horodatage : 2026-11-20`],
  ['Spanish', (number) => `No se pudo iniciar sesión. Código de error: ${number}.`],
  ['Japanese', (number) => `サインインできません。エラー コード： ${number}、日時：2026/11/20`],
  ['Chinese', (number) => `无法登录。AADSTS${number}：地址不匹配。`],
  ['Arabic', (number) => `تعذر تسجيل الدخول. الرمز: ${number}`],
  ['square brackets', (number) => `The sign-in failed [AADSTS${number}].`],
  ['brackets around the number alone', (number) => `The sign-in failed (${number}).`],
  ['the page about it', (number) => `https://login.microsoftonline.com/error?code=${number}`],
  [
    'the page about it, with more parameters',
    (number) => `see https://login.microsoftonline.com/error?mkt=de-DE&code=${number}#top`,
  ],
  [
    'the address that led back',
    (number) => `?error=invalid_request&error_description=AADSTS${number}%3a+The+address`,
  ],
];

describe.each(pastes)('pasted as %s', (_, paste) => {
  test('every known number is found, and its cause with it', () => {
    for (const [number, cause] of aadsts) {
      expect(numbersIn(paste(number)), `${number}`).toEqual([number]);
      expect(codeForAadsts(numbersIn(paste(number))), `${number}`).toBe(cause);
    }
  });
});

test('no text makes it stumble', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(numbersIn(text).every(Number.isSafeInteger)).toBe(true);
    }),
  );
});
