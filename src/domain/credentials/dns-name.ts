const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const longestName = 253;

/**
 * Whether the text is a DNS name that a tenant's domain can be: at least two labels, letters, digits
 * and inner hyphens only, an international domain in its `xn--` form. The last label begins with a
 * letter, so an IP address is none.
 */
export function isDnsName(text: string): boolean {
  const labels = text.split('.');
  return (
    text.length <= longestName &&
    labels.length >= 2 &&
    labels.every((part) => label.test(part)) &&
    /^[a-z]/i.test(labels.at(-1) ?? '')
  );
}
