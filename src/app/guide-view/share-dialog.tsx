import { useEffect, useRef } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { guidePath } from '#domain/selection/query.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { shareMarkdown } from '#domain/sharing/share-markdown.ts';
import { usePageData } from '../api/page-data.ts';
import { copying } from '../messages/copying.ts';
import { sharingMessages as messages } from '../messages/sharing.ts';
import { Button } from '../ui/button.tsx';
import { CopyField } from '../ui/copy-field.tsx';
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

/** The link, a text for tickets, and a code for a phone; opens as it comes. */
export function ShareDialog(props: ShareProps & { onClose: () => void }) {
  const { guide, selection, url, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const { origin } = usePageData();
  useEffect(() => dialog.current?.showModal(), []);
  const scanned = origin + guidePath(selection, guide, longestScanned);
  const fromPhone = !ownNames.test(new URL(origin).hostname);
  return (
    <Dialog dialog={dialog} title={messages.title} onClose={onClose}>
      <p className="text-sm text-muted">{messages.lead}</p>
      <CopyField
        label={messages.link}
        value={url}
        copyLabel={messages.copyLink}
        words={{ ...copying, copy: messages.copyLink }}
      />
      <CopyField
        label={messages.markdown}
        value={shareMarkdown(guide, selection, url)}
        copyLabel={messages.copyMarkdown}
        words={{ ...copying, copy: messages.copyMarkdown }}
      />
      <figure className="flex flex-wrap items-center gap-4">
        <QrCode text={scanned} label={messages.code} />
        <figcaption className="min-w-0 flex-1 basis-48 space-y-1.5 text-sm">
          <p className="font-medium">{messages.phone}</p>
          <p className="text-muted">{fromPhone ? messages.scan : messages.notFromPhone}</p>
          {scanned !== url && <p className="text-muted">{messages.shorter}</p>}
          <p className="font-mono text-xs [overflow-wrap:anywhere]">{scanned}</p>
        </figcaption>
      </figure>
      <p className="flex justify-end">
        <Button onClick={() => dialog.current?.close()}>{messages.close}</Button>
      </p>
    </Dialog>
  );
}
