/** Does what it is given, no more than so many at the same time; the others wait for their turn. */
export function fewAtOnce(most: number): <T>(act: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (act) => {
    if (running < most) running += 1;
    // Whoever ends hands the place on: nobody else gets in between.
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await act();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
