import { useMutation } from '@tanstack/react-query';
import { type AuditFormat, auditFormats, exportAuditEvents } from '../api/audit-events.ts';
import type { AuditFilter } from '../api/audit-filter.ts';
import { saveFile } from '../browser/save-file.ts';
import { auditMessages } from '../messages/audit.ts';
import { errorWords } from '../messages/error-words.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** Takes all events that the filter finds along, also those that are not shown yet. */
export function ExportButtons({ filter }: { filter: AuditFilter }) {
  const announce = useAnnounce();
  const { mutate, isPending, variables, error } = useMutation({
    gcTime: 0,
    mutationFn: (format: AuditFormat) => exportAuditEvents(filter, format),
    onSuccess: (file, format) => {
      const name = `audit-log.${format}`;
      saveFile(name, file);
      announce(auditMessages.exported(name));
    },
  });
  return (
    <div className="flex flex-wrap items-center gap-y-1">
      <p role="alert" className="text-sm text-bad [&:not(:empty)]:mr-3">
        {error !== null && (
          <>
            <Icon name="danger" className="mr-1.5 align-text-bottom" />
            {failure(error)}
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {auditFormats.map((format) => (
          <Button
            key={format}
            small
            aria-disabled={isPending}
            onClick={() => !isPending && mutate(format)}
          >
            {isPending && variables === format
              ? auditMessages.exporting
              : auditMessages.exportNamed[format]}
          </Button>
        ))}
      </div>
    </div>
  );
}

function failure(error: Error): string {
  const { title, fix } = errorWords(error, 'export');
  return `${auditMessages.exportFailed}: ${title}. ${fix}`;
}
