import type { PermissionText } from '#domain/review/permission-text.ts';

/** The permissions that are asked for. A row is never cut by the end of a sheet. */
export function PermissionRows({ permissions }: { permissions: readonly PermissionText[] }) {
  return (
    <ul className="divide-y divide-line">
      {permissions.map((permission) => (
        <PermissionRow key={permission.name} permission={permission} />
      ))}
    </ul>
  );
}

function PermissionRow({ permission }: { permission: PermissionText }) {
  const { name, title, description, facts, serves, notes } = permission;
  return (
    <li className="grid break-inside-avoid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[17rem_minmax(0,1fr)] print:grid-cols-[24rem_minmax(0,1fr)] print:gap-y-0 print:py-1">
      <div>
        <h3 className="font-mono text-sm font-semibold [overflow-wrap:anywhere]">{name}</h3>
        <p className="text-sm text-muted">{title}</p>
        <p className="text-sm">
          {facts.map(({ text, grave }, index) => (
            <span key={text} className={grave ? 'font-semibold' : ''}>
              {index === 0 ? capital(text) : text}
              {index < facts.length - 1 && ' · '}
            </span>
          ))}
        </p>
      </div>
      <div className="space-y-1 print:space-y-0">
        <p>{description}</p>
        {serves !== undefined && (
          <p className="text-sm text-muted">
            {serves.lead}: {serves.actions.join('; ')}.
          </p>
        )}
        {notes.map((note) => (
          <p key={note} className="text-sm font-medium">
            {note}
          </p>
        ))}
      </div>
    </li>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
