import { useMemo } from 'react';
import { type SupportFacts, supportBundle } from '#domain/support/support-bundle.ts';
import { version } from '../../../package.json';
import { userAgent } from '../browser/user-agent.ts';
import { copying } from '../messages/copying.ts';
import { supportMessages } from '../messages/support.ts';
import { CopyButton } from '../ui/copy-button.tsx';

type SupportCopyProps = Omit<SupportFacts, 'version' | 'userAgent' | 'guide'> & {
  platform: string;
  connector: string;
  /** What the test was made with, to be taken out; empty where this page never had it. */
  secret: string;
};

/** Under a finished test: its codes, ids and times as a text to send to somebody. */
export function SupportCopy(props: SupportCopyProps) {
  const { run, cloud, tenant, clientId, platform, connector, secret } = props;
  const text = useMemo(() => {
    const guide = { platform, connector };
    const facts = { run, version, userAgent: userAgent(), guide, cloud, tenant, clientId };
    return supportBundle(facts, secret);
  }, [run, cloud, tenant, clientId, platform, connector, secret]);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <CopyButton label={supportMessages.copy} text={text} words={copying} />
      <span className="text-sm text-muted">{supportMessages.note}</span>
    </div>
  );
}
