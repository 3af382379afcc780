import type { PermissionType } from '#domain/catalog/permission-type.ts';
import type { RequiredPermission } from '#domain/permissions/required-permissions.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { CopyButton } from '../ui/copy-button.tsx';

type ScopeListProps = {
  permissions: readonly RequiredPermission[];
  permissionType: PermissionType;
};

/** The scopes to tick in one step, each with Microsoft's title and a button of its own. */
export function ScopeList({ permissions, permissionType }: ScopeListProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {permissions.map(({ name, permission, actions, adminConsent }) => {
        const form = permission[permissionType];
        return (
          <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 pr-1.5 pl-3">
            <div className="min-w-0 flex-1 basis-48">
              <code className="font-mono text-sm font-semibold">{name}</code>
              <p className="text-sm text-muted">
                {[
                  form?.title,
                  form && guideMessages.level(form.level),
                  adminConsent ? guideMessages.adminConsent : guideMessages.userConsent,
                  actions.length > 0 ? guideMessages.neededBy(actions.length) : undefined,
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </p>
            </div>
            <CopyButton
              label={guideMessages.copyScope(name)}
              short={copying.copy}
              text={name}
              words={copying}
            />
          </li>
        );
      })}
    </ul>
  );
}
