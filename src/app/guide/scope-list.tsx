import { useRef } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import type { RequiredPermission } from '#domain/permissions/required-permissions.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { selectText } from '../ui/select-text.ts';

type ScopeListProps = {
  permissions: readonly RequiredPermission[];
  permissionType: PermissionType;
  /** Only actions are counted: a scope that was chosen itself needs no reason. */
  choice: Guide['choice'];
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

function ScopeRow({ required, permissionType, choice }: ScopeRowProps) {
  const { name, permission, actions, adminConsent } = required;
  const form = permission[permissionType];
  const code = useRef<HTMLElement>(null);
  const facts = [
    form?.title,
    form && guideMessages.level(form.level),
    adminConsent ? guideMessages.adminConsent : guideMessages.userConsent,
    choice === 'actions' && actions.length > 0 ? guideMessages.neededBy(actions.length) : undefined,
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
      <CopyButton
        label={guideMessages.copyScope(name)}
        short={copying.copy}
        text={name}
        words={copying}
        onRefused={() => selectText(code.current)}
      />
    </li>
  );
}
