/** Discovery and token answers have 2 to 8 KiB; a token with every app role has some 20. */
const mostBytes = 64 * 1024;

/**
 * The body as text, `undefined` when it is longer than 64 KiB. Reads no further than that; whoever
 * calls has to drop the connection then.
 */
export async function readBody(body: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}
