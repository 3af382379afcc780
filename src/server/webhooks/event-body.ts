type Told = {
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** As JSON, from the outbox. */
  readonly data: string;
  readonly profileId: string | null;
  readonly linkId: string | null;
  /** The platform’s own word for its customer, if the profile came by a setup link that has one. */
  readonly reference: string | null;
};

/** What is sent of an event: as JSON, and the same each time. */
export function eventBody({ type, createdAt, data, ...told }: Told): string {
  const { profileId, linkId, reference } = told;
  const own: unknown = JSON.parse(data);
  return JSON.stringify({
    type,
    timestamp: new Date(createdAt).toISOString(),
    data: {
      ...(profileId !== null && { profileId }),
      ...(linkId !== null && { linkId }),
      ...(reference !== null && { reference }),
      ...(typeof own === 'object' ? own : {}),
    },
  });
}
