/** A secret as Microsoft shows it afterwards: its first three characters, the rest covered. */
export function covered(secret: string): string {
  return `${secret.slice(0, 3)}${'•'.repeat(12)}`;
}
