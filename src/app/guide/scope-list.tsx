import { useId, useRef, useState } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { RequiredPermission } from '#domain/permissions/required-permissions.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { selectText } from '../ui/select-text.ts';
import { useChunk } from '../ui/use-chunk.ts';

const loadReasons = async () => (await import('./scope-reasons.tsx')).ScopeReasons;

type ScopeListProps = {
  permissions: readonly RequiredPermission[];
  guide: Guide;
  selection: Selection;
};

/** The scopes to tick in one step, each with Microsoft's title and a button of its own. */
export function ScopeList({ permissions, ...rest }: ScopeListProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {permissions.map((required) => (
        <ScopeRow key={required.name} required={required} {...rest} />
      ))}
    </ul>
  );
}

type ScopeRowProps = Omit<ScopeListProps, 'permissions'> & { required: RequiredPermission };

function ScopeRow({ required, guide, selection }: ScopeRowProps) {
  const { name, permission, actions, adminConsent } = required;
  const form = permission[selection.permissionType];
  const code = useRef<HTMLElement>(null);
  const reasonsId = useId();
  const [open, setOpen] = useState(false);
  const { loaded: Reasons } = useChunk(loadReasons, open);
  const facts = [
    form?.title,
    form && guideMessages.level(form.level),
    adminConsent ? guideMessages.adminConsent : guideMessages.userConsent,
    // A scope that was chosen itself needs no reason.
    guide.choice === 'actions' && actions.length > 0
      ? guideMessages.neededBy(actions.length)
      : undefined,
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 pr-1.5 pl-3">
      <div className="min-w-0 flex-1 basis-48">
        <code ref={code} className="font-mono text-sm font-semibold">
          {name}
        </code>
        <p className="text-sm text-muted">
          {facts.filter((fact) => fact !== undefined).join(' · ')}
        </p>
      </div>
      <div className="flex items-center gap-1">
        <Button
          small
          look="quiet"
          className="needs-script no-print"
          aria-label={guideMessages.whyScope(name)}
          aria-expanded={open}
          aria-controls={reasonsId}
          onClick={() => setOpen(!open)}
        >
          {guideMessages.why}
        </Button>
        <CopyButton
          label={guideMessages.copyScope(name)}
          short={copying.copy}
          text={name}
          words={copying}
          onRefused={() => selectText(code.current)}
        />
      </div>
      <div id={reasonsId} className="w-full pr-2 text-sm empty:hidden">
        {open && Reasons && <Reasons guide={guide} selection={selection} required={required} />}
      </div>
    </li>
  );
}
