const percent = /%[0-9a-f]{2}/i;
const html = /&(?:amp|lt|gt|quot|#39|#x27);/i;
const unicodeEscape = /\\u00([2-7][0-9a-f])/gi;
const backslash = /[\\`](?=[^A-Za-z0-9\s])/g;

const entities: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&#x27;', "'"],
]);

/** What a secret would be that was taken from an address or a page; `undefined` when it was not. */
export function urlDecoded(secret: string): string | undefined {
  if (percent.test(secret)) return changed(secret, tryDecode(secret));
  if (!html.test(secret)) return undefined;
  const decoded = secret.replace(/&(?:amp|lt|gt|quot|#39|#x27);/gi, (found) => {
    return entities.get(found.toLowerCase()) ?? found;
  });
  return changed(secret, decoded);
}

/** What a secret would be that was taken from a script or from JSON; `undefined` when it was not. */
export function unescaped(secret: string): string | undefined {
  const decoded = secret
    .replace(unicodeEscape, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .replace(backslash, '');
  return changed(secret, decoded);
}

function tryDecode(secret: string): string | undefined {
  try {
    return decodeURIComponent(secret);
  } catch {
    return undefined;
  }
}

/** A secret is made of visible ASCII: what would not be one was not encoded. */
function changed(secret: string, decoded: string | undefined): string | undefined {
  return decoded !== undefined && decoded !== secret && /^[\x21-\x7e]+$/.test(decoded)
    ? decoded
    : undefined;
}
