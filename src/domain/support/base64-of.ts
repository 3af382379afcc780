const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The UTF-8 bytes of a text, which has no lone surrogates, in base64 with its padding. */
export function base64Of(text: string): string {
  const bytes = utf8(text);
  let encoded = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.slice(at, at + 3);
    const bits = one * 65_536 + two * 256 + three;
    const digits = [262_144, 4_096, 64, 1].map(
      (unit) => alphabet[Math.floor(bits / unit) % 64] ?? '',
    );
    encoded += digits.slice(0, Math.min(4, bytes.length - at + 1)).join('');
  }
  return encoded.padEnd(Math.ceil(encoded.length / 4) * 4, '=');
}

function utf8(text: string): number[] {
  return [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|([^%])/g)].map(
    ([, hex, character = '']) =>
      hex === undefined ? character.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}
