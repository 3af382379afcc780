import * as z from 'zod/mini';

/** The last moment of the year 9999: calendars and dates know years of four digits alone. */
export const latestSecretEnd = 253_402_300_799_999;

/** When a secret ends, as a person says it, in milliseconds since the epoch. */
export const SecretEndsAt = z.int().check(z.minimum(0), z.maximum(latestSecretEnd));
