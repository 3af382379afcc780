/** All in milliseconds. */
export type LongListTimes = {
  readonly search: readonly number[];
  readonly all: readonly number[];
  /** The same, until the guide beside the list has followed. */
  readonly allFollowed: readonly number[];
  readonly toggle: readonly number[];
  readonly toggleFollowed: readonly number[];
  readonly frames: readonly number[];
};

/** Runs in the page, and so holds all that it needs: does what a hand does, and waits for the paint. */
export async function measureLongList(): Promise<LongListTimes> {
  const rounds = 25;
  const grid = () => document.querySelector('[role=grid]');
  const find = <T extends Element>(selector: string) => {
    const found = document.querySelector<T>(selector);
    if (found === null) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  const search = find<HTMLInputElement>('input[type=search]');
  const button = (label: string) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  const address = () =>
    [...document.querySelectorAll<HTMLInputElement>('input[readonly]')].map((box) => box.value)[0];
  const count = () => document.querySelector('span.ml-auto.tabular-nums')?.textContent;
  /** A task behind the next frame's callbacks: what they left to paint is painted. */
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  const calm = async () => {
    for (let frame = 0; frame < 20; frame += 1) await painted();
  };
  /** From the act until these have changed, each with the paint that shows it. */
  const timed = async (act: () => void, ...seen: readonly (() => unknown)[]) => {
    await calm();
    const before = seen.map((look) => look());
    const begun = performance.now();
    act();
    const times: number[] = [];
    for (const [index, look] of seen.entries()) {
      do await painted();
      while (look() === before[index]);
      times.push(performance.now() - begun);
    }
    return times;
  };
  const type = (text: string) => () => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
    set?.call(search, text);
    search.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const row = () => grid()?.querySelector<HTMLInputElement>('tr:nth-child(3) input');

  const times = { search: [], all: [], allFollowed: [], toggle: [], toggleFollowed: [] } as {
    [key: string]: number[];
  };
  const keep = (name: string, values: readonly (number | undefined)[]) => {
    for (const value of values) if (value !== undefined) times[name]?.push(value);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const text of ['9', '99', '9', '']) {
      keep('search', await timed(type(text), () => grid()?.getAttribute('aria-rowcount')));
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const label of ['Select all', 'Clear']) {
      const [own, followed] = await timed(() => button(label)?.click(), count, address);
      keep('all', [own]);
      keep('allFollowed', [followed]);
    }
  }
  // Among many: half of all that a search finds.
  await timed(type('9'), () => grid()?.getAttribute('aria-rowcount'));
  await timed(() => button('Select all')?.click(), count, address);
  await timed(type(''), () => grid()?.getAttribute('aria-rowcount'));
  for (let round = 0; round < 2 * rounds; round += 1) {
    const [own, followed] = await timed(() => row()?.click(), count, address);
    keep('toggle', [own]);
    keep('toggleFollowed', [followed]);
  }
  const scroller = grid()?.parentElement;
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let frame = 0; frame < 300; frame += 1) {
    scroller?.scrollBy(0, 300);
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  const {
    search: letters = [],
    all = [],
    allFollowed = [],
    toggle = [],
    toggleFollowed = [],
  } = times;
  return { search: letters, all, allFollowed, toggle, toggleFollowed, frames };
}
