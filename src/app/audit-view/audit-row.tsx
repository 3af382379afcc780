import { Link } from 'react-router';
import type { AuditEvent } from '#contract/audit-events.ts';
import { auditActionWords, auditMessages } from '../messages/audit.ts';
import { auditDetails } from '../messages/audit-details.ts';
import { exactTime } from '../messages/dates.ts';
import { Cell, DataRow } from '../ui/data-table.tsx';
import { actorWords } from './actor-words.ts';
import { OutcomeMark } from './outcome-mark.tsx';
import { useGuideTitle } from './use-guide-title.ts';

type AuditRowProps = {
  event: AuditEvent;
  /** Those that are still there. */
  profiles: ReadonlyMap<string, string>;
};

const link =
  'text-accent underline underline-offset-2 pointer-coarse:inline-block pointer-coarse:py-2.5';

/** One event: when, who, what in a sentence with its particulars, how it ended, and from where. */
export function AuditRow({ event, profiles }: AuditRowProps) {
  const { actor, address, at, outcome } = event;
  const { name, kind } = actorWords(actor);
  return (
    <DataRow className="max-md:flex! max-md:flex-wrap">
      <Cell className="tabular-nums lg:whitespace-nowrap max-md:text-muted">{exactTime(at)}</Cell>
      <Cell className="[overflow-wrap:anywhere] max-md:order-1 max-md:w-full">
        {name}
        {kind !== undefined && (
          <span className="text-muted max-md:ml-2 max-md:inline-block md:block">{kind}</span>
        )}
      </Cell>
      <Cell className="[overflow-wrap:anywhere] max-md:order-2 max-md:w-full">
        <Sentence event={event} profiles={profiles} />
      </Cell>
      <Cell className="max-md:ml-auto">
        <OutcomeMark outcome={outcome} />
      </Cell>
      <Cell className="max-md:order-3 max-md:w-full" title={auditMessages.where}>
        {address === '' ? (
          <span className="text-muted">{auditMessages.nowhere}</span>
        ) : (
          <span className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{address}</span>
        )}
      </Cell>
    </DataRow>
  );
}

function Sentence({ event, profiles }: AuditRowProps) {
  const guideTitle = useGuideTitle();
  const { action, outcome, profileId, subject } = event;
  const { done, tried } = auditActionWords[action];
  const details = auditDetails(event, guideTitle);
  const isThere = profileId !== null && profiles.has(profileId);
  return (
    <>
      {outcome === 'done' ? done : tried}{' '}
      {subject !== null &&
        (isThere ? (
          <Link to={`/profiles/${profileId}`} className={link}>
            {subject}
          </Link>
        ) : (
          <span className="font-medium">{subject}</span>
        ))}
      {details.length > 0 && <span className="block text-muted">{details.join(' · ')}</span>}
    </>
  );
}
