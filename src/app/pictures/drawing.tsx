import { portalNames } from '../messages/portal.ts';
import { PartDrawing } from './parts/part.tsx';
import type { Screen } from './screen.ts';

/**
 * A screen of the provider, drawn from data. Sizes are multiples of the font size, so a larger font
 * enlarges all of it; what is narrow leaves out the menu.
 */
export function Drawing({ screen, label }: { screen: Screen; label: string }) {
  const { title, place, menu, parts, pane } = screen;
  return (
    <div
      role="img"
      aria-label={label}
      className="@container overflow-hidden rounded-md border border-line bg-surface leading-[1.45] text-text select-none"
    >
      <div aria-hidden="true">
        <p className="flex items-center gap-[0.5em] border-b border-line bg-sunken px-[0.8em] py-[0.25em] text-[0.92em] text-muted">
          <span className="size-[0.7em] rounded-[0.15em] bg-line-strong" />
          {portalNames.product}
        </p>
        <div className="flex">
          <div className="w-[12.5em] shrink-0 space-y-[0.1em] border-r border-line bg-raised p-[0.6em] @max-lg:hidden">
            {menu.entries.map((entry) => (
              <p
                key={entry}
                className={`rounded-[0.2em] px-[0.4em] py-[0.1em] ${entry === menu.current ? 'bg-accent-soft font-semibold' : 'text-muted'}`}
              >
                {entry}
              </p>
            ))}
          </div>
          <div className="min-w-0 flex-1 space-y-[0.6em] p-[0.8em]">
            <div>
              <p className="truncate text-[0.92em] text-muted">{place.join(' › ')}</p>
              <p className="text-[1.15em] font-semibold">{title}</p>
            </div>
            {parts.map((part, index) => (
              <PartDrawing key={index} part={part} />
            ))}
            {pane !== undefined && (
              <div className="space-y-[0.6em] rounded-[0.3em] border border-line-strong bg-raised p-[0.7em] @md:ml-[15%]">
                <p className="font-semibold">{pane.title}</p>
                {pane.parts.map((part, index) => (
                  <PartDrawing key={index} part={part} />
                ))}
              </div>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
