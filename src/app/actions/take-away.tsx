import { type RefObject, useId, useRef } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { separators } from '#domain/selection/separator.ts';
import { choiceWords } from '../messages/choice.ts';
import { copying } from '../messages/copying.ts';
import { panelMessages } from '../messages/panel.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Select } from '../ui/select.tsx';
import { StrategyChoice } from './strategy-choice.tsx';

type TakeAwayProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  /** The address of this very guide. */
  url: string;
  scopeText: string;
  /** "4 scopes, 1 needs admin consent". */
  summary: string;
};

const box =
  'w-full min-w-0 rounded-md border border-line bg-raised px-2.5 py-1.5 font-mono text-xs leading-5 pointer-coarse:min-h-11';

/** What the panel is for: the link to share and the scopes to paste. */
export function TakeAway({ guide, selection, select, url, scopeText, summary }: TakeAwayProps) {
  const urlId = useId();
  const scopesId = useId();
  const urlBox = useRef<HTMLInputElement>(null);
  const scopesBox = useRef<HTMLTextAreaElement>(null);

  return (
    <div className="space-y-2.5 text-sm">
      <div>
        <label htmlFor={urlId} className="font-medium">
          {panelMessages.url}
        </label>
        <div className="mt-1 flex flex-wrap gap-2">
          <input
            id={urlId}
            ref={urlBox}
            readOnly
            value={url}
            className={`${box} flex-1 basis-48`}
          />
          <CopyButton
            label={panelMessages.copyUrl}
            text={url}
            words={copying}
            onRefused={() => selectAll(urlBox)}
          />
        </div>
      </div>
      <div>
        <span className="flex flex-wrap justify-between gap-x-2">
          <label htmlFor={scopesId} className="font-medium">
            {panelMessages.scopesSelected}
          </label>
          {scopeText !== '' && <span className="text-muted">{summary}</span>}
        </span>
        <textarea
          id={scopesId}
          ref={scopesBox}
          readOnly
          rows={2}
          value={scopeText}
          placeholder={choiceWords[guide.choice].noScopes}
          className={`${box} mt-1 field-sizing-content block max-h-36 min-h-13 resize-none [overflow-wrap:anywhere]`}
        />
        {guide.strategies.length > 1 && (
          <StrategyChoice guide={guide} selection={selection} select={select} />
        )}
        <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
          <Select
            label={panelMessages.separator}
            value={selection.separator}
            options={separators.map((value) => ({ value, label: panelMessages.separators[value] }))}
            onChange={(separator) => select((current) => ({ ...current, separator }))}
          />
          <CopyButton
            label={panelMessages.copyScopes}
            text={scopeText}
            words={copying}
            disabled={scopeText === ''}
            onRefused={() => selectAll(scopesBox)}
          />
        </div>
      </div>
    </div>
  );
}

function selectAll(field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>) {
  field.current?.focus();
  field.current?.select();
}
