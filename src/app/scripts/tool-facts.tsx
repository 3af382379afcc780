import type { ReactNode } from 'react';
import { cloudNames, registeringRole } from '#domain/scripts/entra-facts.ts';
import type { RegistrationPlan } from '#domain/scripts/registration-plan.ts';
import { type ScriptTool, scriptsMessages } from '../messages/scripts.ts';
import { RichText } from '../ui/rich-text.tsx';

type ToolFactsProps = { tool: ScriptTool; plan: RegistrationPlan };

/** What a tool does, who may run it, and what becomes of consent and secret. */
export function ToolFacts({ tool, plan }: ToolFactsProps) {
  const { consentRole } = plan;
  const { does, run, consent, secret } = scriptsMessages.tools[tool];
  const { facts } = scriptsMessages;
  const byHand = consent === '' || (tool === 'bash' && !cloudNames[plan.cloud].azureCliConsents);
  return (
    <>
      <p className="mt-3 text-sm">
        <RichText text={does} />
      </p>
      <dl className="mt-3 grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[max-content_minmax(0,1fr)]">
        {run !== '' && (
          <Fact name={facts.run}>
            <Command text={run} />
          </Fact>
        )}
        <Fact name={facts.role}>
          <RichText text={scriptsMessages.runRole(registeringRole)} />
        </Fact>
        <Fact name={facts.consent}>
          {byHand ? (
            <RichText text={scriptsMessages.consentByHand(consentRole)} />
          ) : (
            <>
              <RichText text={scriptsMessages.consentRole(consentRole)} />
              <Command text={consent} />
            </>
          )}
        </Fact>
        <Fact name={facts.secret}>
          <RichText text={secret} />
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted">{name}</dt>
      <dd className="-mt-1.5 sm:mt-0">{children}</dd>
    </div>
  );
}

function Command({ text }: { text: string }) {
  return (
    <code className="block font-mono whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</code>
  );
}
