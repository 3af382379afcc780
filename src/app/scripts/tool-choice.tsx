import { useId } from 'react';
import { type ScriptTool, scriptsMessages, scriptTools } from '../messages/scripts.ts';

type ToolChoiceProps = { tool: ScriptTool; onChoose: (tool: ScriptTool) => void };

/** The tools side by side; arrow keys go from one to the next. */
export function ToolChoice({ tool, onChoose }: ToolChoiceProps) {
  const name = useId();
  return (
    <fieldset className="mt-3 flex flex-wrap gap-1.5">
      <legend className="sr-only">{scriptsMessages.tool}</legend>
      {scriptTools.map((offered) => (
        <label
          key={offered}
          className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md border border-line-strong px-2.5 text-sm has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium pointer-coarse:min-h-11"
        >
          <input
            type="radio"
            name={name}
            value={offered}
            checked={offered === tool}
            onChange={() => onChoose(offered)}
            className="size-4 accent-accent"
          />
          {scriptsMessages.tools[offered].name}
        </label>
      ))}
    </fieldset>
  );
}
