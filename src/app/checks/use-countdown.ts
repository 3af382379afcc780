import { useEffect, useEffectEvent, useState } from 'react';

/** Counts whole seconds from `from` down to nothing, then calls `onEnd` once. */
export function useCountdown(from: number, onEnd: () => void): number {
  const [left, setLeft] = useState(from);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1_000);
    return () => clearInterval(timer);
  }, []);
  const over = left === 0;
  useEffect(() => {
    if (over) end();
  }, [over]);
  return left;
}
