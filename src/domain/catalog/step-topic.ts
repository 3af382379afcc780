/**
 * What a guide's step is about, in words that every guide shares. A diagnosis names a topic, and the
 * guide at hand knows which of its steps deals with it.
 */
export const stepTopics = [
  'registration',
  'client-id',
  'redirect-uri',
  'permissions',
  'consent',
  'client-secret',
  'credentials',
] as const;

export type StepTopic = (typeof stepTopics)[number];
