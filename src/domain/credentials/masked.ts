/** Bullets anywhere, or what the portal leaves of a secret: at most its hint, then asterisks. */
const masked = /[•●∙⦁]|^.{0,4}\*{3,}$|^[.*…]+$/u;

/** Whether a secret is covered, as it is everywhere but right after it was made. */
export function isMasked(secret: string): boolean {
  return masked.test(secret);
}
