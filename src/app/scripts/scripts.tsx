import { useMemo, useState } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import { registrationPlan } from '#domain/scripts/registration-plan.ts';
import type { Selection } from '#domain/selection/selection.ts';
import { type ScriptTool, scriptsMessages } from '../messages/scripts.ts';
import { Callout } from '../ui/callout.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { ScriptText } from './script-text.tsx';
import { scriptFiles } from './script-tools.ts';
import { ToolChoice } from './tool-choice.tsx';
import { ToolFacts } from './tool-facts.tsx';

export type ScriptsProps = { guide: Guide; selection: Selection; given: Values };

/** The registration for the choice at hand, for each tool that can make it. */
export function Scripts({ guide, selection, given }: ScriptsProps) {
  const [tool, setTool] = useState<ScriptTool>('bash');
  const plan = useMemo(() => registrationPlan(guide, selection, given), [guide, selection, given]);
  if (plan === undefined) {
    const words =
      selection.actions.length === 0
        ? scriptsMessages.nothingYet[guide.choice]
        : scriptsMessages.nothingToAsk;
    return <p className="mt-3 text-sm text-muted">{words}</p>;
  }
  const { name, write, mark = '', ...file } = scriptFiles[tool];
  const missing = file.missing(plan).map(({ label }) => label);
  return (
    <>
      <ToolChoice tool={tool} onChoose={setTool} />
      <ToolFacts tool={tool} plan={plan} />
      {missing.length > 0 && (
        <div className="mt-4 text-sm">
          <Callout tone="caution" word={scriptsMessages.missingWord}>
            <p>
              <RichText text={scriptsMessages.missing(missing)} />{' '}
              {scriptsMessages.tools[tool].examples}
            </p>
          </Callout>
        </div>
      )}
      <ScriptText name={name} text={write(plan)} mark={mark} />
    </>
  );
}
