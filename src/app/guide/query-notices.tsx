import { useState } from 'react';
import type { QueryNotice } from '#domain/selection/parse-selection.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** What the link asked for and this guide does not have. Goes when it is dismissed. */
export function QueryNotices({ notices }: { notices: readonly QueryNotice[] }) {
  const [dismissed, setDismissed] = useState('');
  const identity = JSON.stringify(notices);
  if (notices.length === 0 || dismissed === identity) return null;
  return (
    <div className="mt-4">
      <Callout tone="caution" word={guideMessages.noticeWord} role="status">
        {notices.map((notice) => (
          <p key={notice.code + notice.values.join()}>{guideMessages.notice(notice)}</p>
        ))}
        <Button small className="needs-script" onClick={() => setDismissed(identity)}>
          {guideMessages.dismiss}
        </Button>
      </Callout>
    </div>
  );
}
