import { RichText } from '../ui/rich-text.tsx';

/** Sentences that stand for themselves, one below the other. */
export function Sentences({ items }: { items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="list-disc space-y-1 pl-5 print:space-y-0.5 print:pl-4.5">
      {items.map((item) => (
        <li key={item} className="break-inside-avoid">
          <RichText text={item} />
        </li>
      ))}
    </ul>
  );
}
