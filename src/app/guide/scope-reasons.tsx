import type { Guide } from '#domain/catalog/guide.ts';
import { compareStrategies } from '#domain/permissions/compare-strategies.ts';
import type { RequiredPermission } from '#domain/permissions/required-permissions.ts';
import { reviewedPermissions } from '#domain/review/reviewed-permission.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { reasonMessages } from '../messages/reasons.ts';

type ScopeReasonsProps = {
  guide: Guide;
  selection: Selection;
  required: RequiredPermission;
};

/** What a scope opens, what needs it, what fails without it, what it covers, and who must consent. */
export function ScopeReasons({ guide, selection, required }: ScopeReasonsProps) {
  const { name, permission, adminConsent } = required;
  const reviewed = reviewedPermissions(guide, selection).find((one) => one.name === name);
  const level = permission[selection.permissionType]?.level ?? 0;
  const sentences = [
    reasonMessages.power(permission, level),
    // A scope that was chosen itself needs no reason.
    ...(reviewed === undefined || guide.choice === 'scopes'
      ? []
      : [reasonMessages.serves(reviewed), reasonMessages.without(reviewed)]),
    reasonMessages.covers(leftOutFor(name, guide, selection)),
    reasonMessages.consent(selection.permissionType, adminConsent),
  ];
  return (
    <ul className="space-y-0.5">
      {sentences
        .filter((sentence) => sentence !== undefined)
        .map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
    </ul>
  );
}

/** What the guide's own strategy asks for, and this one does not, because this scope does its work. */
function leftOutFor(name: string, guide: Guide, selection: Selection): readonly string[] {
  const [byDefault] = guide.strategies;
  if (byDefault === undefined || byDefault === selection.strategy) return [];
  return compareStrategies(guide, selection, byDefault)
    .leftOut.filter(({ coveredBy }) => coveredBy.includes(name))
    .map((one) => one.name);
}
