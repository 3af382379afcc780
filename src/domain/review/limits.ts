import type { Guide } from '../catalog/guide.ts';
import type { Permission } from '../catalog/permission.ts';
import type { Selection } from '../selection/selection.ts';

/** What these permissions cannot do, each true of this very set. */
export type Limit = 'changes-nothing' | 'sends-no-mail' | 'no-application' | 'no-user';

export function limitsOf(
  asked: readonly Permission[],
  guide: Guide,
  { permissionType }: Selection,
): Limit[] {
  const couldSend = guide.permissions.some(
    (permission) => permission[permissionType] && sendsMail(permission),
  );
  const holds: Record<Limit, boolean> = {
    'changes-nothing': asked.every(({ access }) => access === 'read'),
    'sends-no-mail': couldSend && !asked.some(sendsMail),
    'no-application': permissionType === 'delegated',
    'no-user': permissionType === 'application',
  };
  return (Object.keys(holds) as Limit[]).filter((limit) => holds[limit]);
}

function sendsMail({ name }: Permission): boolean {
  return /^Mail\.Send\b/.test(name);
}
