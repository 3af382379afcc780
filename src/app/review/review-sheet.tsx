import type { ReactNode } from 'react';
import type { ReviewText } from '#domain/review/review-text.ts';
import { reviewMessages } from '../messages/review.ts';
import { Decision } from './decision.tsx';
import { Endings } from './endings.tsx';
import { FactList } from './fact-list.tsx';
import { NotAsked } from './not-asked.tsx';
import { PermissionRows } from './permission-rows.tsx';
import { ReviewSection } from './review-section.tsx';
import { Sentences } from './sentences.tsx';

const { headings } = reviewMessages;

const widths = {
  asked: 'narrow',
  meaning: 'narrow',
  permissions: 'full',
  notAsked: 'full',
  secret: 'narrow',
  ending: 'long',
  logs: 'narrow',
  decision: 'full',
} as const satisfies Record<keyof typeof headings, string>;

/** A security review, section by section. */
export function ReviewSheet({ text }: { text: ReviewText }) {
  const sections: readonly [keyof typeof headings, ReactNode][] = [
    ['asked', <FactList key="asked" facts={text.facts} />],
    ['meaning', <Sentences key="meaning" items={text.meaning} />],
    [
      'permissions',
      <div key="permissions" className="space-y-2 print:space-y-1">
        <PermissionRows permissions={text.permissions} />
        {text.permissionNotes.map((note) => (
          <p key={note} className="break-inside-avoid text-sm text-muted">
            {note}
          </p>
        ))}
      </div>,
    ],
    ['notAsked', <NotAsked key="notAsked" text={text.notAsked} />],
    ['secret', <Sentences key="secret" items={text.secret} />],
    ['ending', <Endings key="ending" endings={text.endings} afterEnding={text.afterEnding} />],
    ['logs', <Sentences key="logs" items={text.logs} />],
    ['decision', <Decision key="decision" />],
  ];
  return (
    <div className="print:grid print:grid-cols-2 print:gap-x-6">
      {sections
        .filter(([id]) => id !== 'permissions' || text.permissions.length > 0)
        .map(([id, content]) => (
          <ReviewSection key={id} id={id} title={headings[id]} width={widths[id]}>
            {content}
          </ReviewSection>
        ))}
    </div>
  );
}
