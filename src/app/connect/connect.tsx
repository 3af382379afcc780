export function Connect(_: object) {
  return null;
}
