import { useRef, useState } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { guideMessages } from '../messages/guide.ts';
import { Button } from '../ui/button.tsx';
import { useChunk } from '../ui/use-chunk.ts';
import type { ShareProps } from './share-dialog.tsx';

const loadShareDialog = async () => (await import('./share-dialog.tsx')).ShareDialog;

/** Opens what takes this choice to somebody else, or to a phone. */
export function Share(props: ShareProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { loaded: ShareDialog, failed, retry } = useChunk(loadShareDialog, open);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <Button
        small
        ref={opener}
        aria-haspopup="dialog"
        className="needs-script"
        onClick={() => setOpen(true)}
      >
        {guideMessages.share}
      </Button>
      {open && failed && <Waiting failed onRetry={retry} />}
      {open && ShareDialog && <ShareDialog {...props} onClose={close} />}
    </>
  );
}
