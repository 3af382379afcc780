type Told = {
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** As JSON, from the outbox. */
  readonly data: string;
  readonly profileId: string | null;
  readonly linkId: string | null;
};

/** What is sent of an event: as JSON, and the same each time. */
export function eventBody({ type, createdAt, data, profileId, linkId }: Told): string {
  const own: unknown = JSON.parse(data);
  return JSON.stringify({
    type,
    timestamp: new Date(createdAt).toISOString(),
    data: {
      ...(profileId !== null && { profileId }),
      ...(linkId !== null && { linkId }),
      ...(typeof own === 'object' ? own : {}),
    },
  });
}
