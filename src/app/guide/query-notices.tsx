import { useState } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { QueryNotice } from '#domain/selection/parse-selection.ts';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

type QueryNoticesProps = {
  choice: Guide['choice'];
  notices: readonly QueryNotice[];
  /** The button goes with the notice: the focus needs another place. */
  onDismiss: () => void;
};

/** What the link asked for and this guide does not have. Goes when it is dismissed. */
export function QueryNotices({ choice, notices, onDismiss }: QueryNoticesProps) {
  const [dismissed, setDismissed] = useState('');
  const identity = JSON.stringify(notices);
  if (notices.length === 0 || dismissed === identity) return null;
  return (
    <div className="mt-4">
      <Callout tone="caution" word={guideMessages.noticeWord} role="status">
        {notices.map((notice) => (
          <p key={notice.code + notice.values.join()}>{guideMessages.notice(notice, choice)}</p>
        ))}
        <Button
          small
          className="needs-script no-print"
          onClick={() => {
            setDismissed(identity);
            onDismiss();
          }}
        >
          {guideMessages.dismiss}
        </Button>
      </Callout>
    </div>
  );
}
