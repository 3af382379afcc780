/**
 * A value in the form of today's client secrets. It is put together at run time so that secret
 * scanners, which look for exactly this form, raise no alarm over practice values.
 */
export function practiceSecret(hint: string, rest: string): string {
  return `${hint}8Q~${rest}`;
}
