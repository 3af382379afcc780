/** Where the API has a profile, below `/api/v1/`. */
export function profilePath(id: string): string {
  return `profiles/${encodeURIComponent(id)}`;
}
