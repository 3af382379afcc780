import { useEffect, useRef } from 'react';

type RefusedCopyProps = {
  label: string;
  /** Shown in a box and selected there; absent when it is selected where it stands. */
  text: string | undefined;
  words: string;
  onLeave: () => void;
};

/** Says which keys to press, for as long as the text stays selected. */
export function RefusedCopy({ label, text, words, onLeave }: RefusedCopyProps) {
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const leave = useRef(onLeave);

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
    const leaveElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && place.current?.contains(target))) leave.current();
    };
    document.addEventListener('pointerdown', leaveElsewhere);
    document.addEventListener('focusin', leaveElsewhere);
    return () => {
      document.removeEventListener('pointerdown', leaveElsewhere);
      document.removeEventListener('focusin', leaveElsewhere);
    };
  }, []);

  if (text === undefined) {
    return (
      <div ref={place} className="basis-full text-sm text-warn">
        {words}
      </div>
    );
  }
  return (
    <div
      ref={place}
      className="refused-copy fixed inset-x-4 bottom-4 z-30 space-y-2 rounded-md border border-line-strong bg-surface p-3 text-sm shadow-xl sm:left-auto sm:w-96"
    >
      <textarea
        ref={box}
        readOnly
        rows={text.includes('\n') ? 4 : 1}
        value={text}
        aria-label={label}
        className="block min-h-9 w-full resize-none rounded-md border border-line bg-raised px-2.5 py-2 font-mono text-xs"
      />
      <p className="text-warn">{words}</p>
    </div>
  );
}
