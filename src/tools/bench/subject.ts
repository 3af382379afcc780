/** Who and what one round asks for: the same both ways. */
export type Subject = {
  readonly cookie: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: string;
};
