import { randomBytes } from 'node:crypto';

/**
 * Makes IDs of events, as UUIDs of version 7: sorted as text they are in the order of their time, in
 * milliseconds since the epoch, and those of one millisecond in the order in which they were asked for.
 * What several processes make at once is told apart by 42 random bits.
 */
export function createEventIds(): (at: number) => string {
  // Never begun anew: a change may ask for its second one after another has asked for a later time.
  let count = 0;
  return (at) => {
    count = (count + 1) % 2 ** 32;
    const high = BigInt(Math.floor(count / 2 ** 20));
    const low = BigInt(count % 2 ** 20);
    const random = randomBytes(8).readBigUInt64BE() >> 22n;
    const value =
      (BigInt(at) << 80n) | (7n << 76n) | (high << 64n) | (2n << 62n) | (low << 42n) | random;
    const digits = value.toString(16).padStart(32, '0');
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
