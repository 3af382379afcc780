import { frameMessages } from '../messages/frame.ts';

/** Where a list will be, until it has come. */
export function Loading() {
  return (
    <p role="status" className="text-muted">
      {frameMessages.loading}
    </p>
  );
}
