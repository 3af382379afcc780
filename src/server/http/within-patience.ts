/** How long a page waits for the database, in milliseconds. */
const patienceMs = 1_000;

/** What comes of something in the time that a page waits for it; undefined when that is over. */
export function withinPatience<T>(wanted: Promise<T>): Promise<T | undefined> {
  return Promise.race([wanted, afterPatience()]);
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patienceMs, undefined).unref();
  });
}
