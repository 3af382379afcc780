import type { Guide } from '#domain/catalog/guide.ts';
import { choiceWords } from '../messages/choice.ts';

/** The panel's heading, which takes the focus of those who jump there, and what the choice does. */
export function PanelHeading({ guide, id }: { guide: Guide; id: string }) {
  const words = choiceWords[guide.choice];
  return (
    <div>
      <h2 id={id} tabIndex={-1} className="text-base font-semibold">
        {words.heading(guide.platform.name)}
      </h2>
      <p className="mt-0.5 text-muted">{words.note}</p>
    </div>
  );
}
