import { frameMessages } from '../messages/frame.ts';
import { Button } from '../ui/button.tsx';

type WaitingProps = {
  /** What is on its way. */
  words?: string;
  failed: boolean;
  onRetry: () => void;
};

/** Stands where something is still to come, and says so when it does not. */
export function Waiting({ words = frameMessages.loading, failed, onRetry }: WaitingProps) {
  if (!failed) {
    return (
      <p role="status" className="text-muted">
        {words}
      </p>
    );
  }
  return (
    <div role="alert" className="space-y-3">
      <p>{frameMessages.chunkFailed}</p>
      <Button onClick={onRetry}>{frameMessages.tryAgain}</Button>
    </div>
  );
}
