import { useRef } from 'react';
import { saveFile } from '../browser/save-file.ts';
import { copying } from '../messages/copying.ts';
import { scriptsMessages } from '../messages/scripts.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { selectText } from '../ui/select-text.ts';

type ScriptTextProps = { name: string; text: string; mark: string };

/** A file to read, to copy and to keep. Lines stay whole: what wraps would not run. */
export function ScriptText({ name, text, mark }: ScriptTextProps) {
  const code = useRef<HTMLElement>(null);
  return (
    <div className="mt-4 rounded-md border border-line bg-raised">
      <div className="flex flex-wrap items-center gap-2 border-b border-line py-1.5 pr-1.5 pl-3">
        <span className="min-w-0 flex-1 basis-40 font-mono text-sm">{name}</span>
        <div className="flex flex-wrap gap-2">
          <CopyButton
            label={scriptsMessages.copy(name)}
            short={copying.copy}
            text={text}
            words={copying}
            onRefused={() => selectText(code.current)}
          />
          <Button
            small
            aria-label={scriptsMessages.download(name)}
            onClick={() => saveFile(name, mark + text)}
          >
            {scriptsMessages.downloadShort}
          </Button>
        </div>
      </div>
      <section
        aria-label={scriptsMessages.region(name)}
        tabIndex={0}
        className="max-h-112 overflow-auto p-3"
      >
        <pre className="font-mono text-xs">
          <code ref={code}>{text}</code>
        </pre>
      </section>
    </div>
  );
}
