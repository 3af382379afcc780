import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';
import { useNear } from '../ui/use-near.ts';
import type { ConnectProps } from './connect-props.ts';

const loadConnect = async () => (await import('../connect/connect.tsx')).Connect;

/** Holds the place of the credentials form, whose code comes when the reader comes near. */
export function FormSlot(props: ConnectProps) {
  const { place, near } = useNear();
  const { loaded: Connect, failed, retry } = useChunk(loadConnect, near);

  return (
    <div ref={place} className="needs-script no-print min-h-64">
      {Connect === undefined ? <Waiting failed={failed} onRetry={retry} /> : <Connect {...props} />}
    </div>
  );
}
