export type Throttle = {
  /** How many requests an app may make in ten seconds; undefined for any number. */
  limit: number | undefined;
  /** Counts a request; seconds to wait when it is one too many. */
  count(clientId: string, at: Date): number | undefined;
  forget(): void;
};

const windowMilliseconds = 10_000;

/** A bucket for each app, which is full again when ten seconds are over. */
export function createThrottle(): Throttle {
  const windows = new Map<string, { startedAt: number; count: number }>();
  return {
    limit: undefined,
    count(clientId, at) {
      const now = at.getTime();
      const current = windows.get(clientId);
      const isOver = !current || now - current.startedAt >= windowMilliseconds;
      const bucket = isOver ? { startedAt: now, count: 0 } : current;
      bucket.count += 1;
      windows.set(clientId, bucket);
      if (this.limit === undefined || bucket.count <= this.limit) {
        return undefined;
      }
      return Math.ceil((bucket.startedAt + windowMilliseconds - now) / 1000);
    },
    forget: () => windows.clear(),
  };
}
