/** The smallest pictures of each kind that a logo can be, as `data:` URLs. */
export const logos = {
  png: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  jpeg: `data:image/jpeg;base64,${base64(Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'))}`,
  webp: 'data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA',
} as const;

export function base64(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64');
}
