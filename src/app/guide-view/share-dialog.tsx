import { useEffect, useRef } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { shareMarkdown } from '#domain/sharing/share-markdown.ts';
import { usePageData } from '../api/page-data.ts';
import { copying } from '../messages/copying.ts';
import { sharingMessages as messages } from '../messages/sharing.ts';
import { Announcer } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { QrCode } from './qr-code.tsx';

export type ShareProps = {
  guide: Guide;
  selection: Selection;
  /** The address of this very guide. */
  url: string;
};

/** Longer ones make a code too fine for a camera: choices of many actions are packed then. */
const longestScanned = 200;

/** Names of this machine that lead a phone to itself. */
const ownNames = /^(localhost|.*\.localhost|127\..*|\[::1\])$/;

const row =
  'flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-raised py-1.5 pr-1.5 pl-3 text-sm';

/** The link, a text for tickets, and a code for a phone; opens as it comes. */
export function ShareDialog({
  guide,
  selection,
  url,
  onClose,
}: ShareProps & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { origin } = usePageData();
  useEffect(() => dialog.current?.showModal(), []);
  const scanned = origin + guidePath(selection, guide, longestScanned);
  const isOwnName = ownNames.test(new URL(origin).hostname);
  return (
    <Dialog dialog={dialog} title={messages.title} onClose={onClose}>
      <div className="flex flex-col gap-4">
        {/* Whatever the rest of the page says is not heard while this is open. */}
        <Announcer>
          <p className="text-sm text-muted">{messages.lead}</p>
          <div className={row}>
            <code className="min-w-0 flex-1 basis-48 font-mono [overflow-wrap:anywhere]">
              {url}
            </code>
            <CopyButton label={messages.copyLink} text={url} words={copying} />
          </div>
          <div className={row}>
            <span className="min-w-0 flex-1 basis-48 text-muted">{messages.markdown}</span>
            <CopyButton
              label={messages.copyMarkdown}
              text={shareMarkdown(guide, selection, url)}
              words={copying}
            />
          </div>
          <figure className="flex flex-wrap items-center gap-4">
            <QrCode text={scanned} label={messages.code} />
            <figcaption className="min-w-0 flex-1 basis-48 space-y-1.5 text-sm">
              <p className="font-medium">{messages.phone}</p>
              <p className="text-muted">{isOwnName ? messages.notFromPhone : messages.scan}</p>
              {scanned !== url && (
                <>
                  <p className="text-muted">{messages.shorter}</p>
                  <p className="font-mono text-xs [overflow-wrap:anywhere]">{scanned}</p>
                </>
              )}
            </figcaption>
          </figure>
          <p className="flex justify-end">
            <Button onClick={() => dialog.current?.close()}>{messages.close}</Button>
          </p>
        </Announcer>
      </div>
    </Dialog>
  );
}
