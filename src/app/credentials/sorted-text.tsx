import { type ReactNode, useRef } from 'react';
import type { CredentialField } from '#domain/credentials/credential-field.ts';
import type { LeftOver, Pasted } from '#domain/credentials/pasted/pasted.ts';
import { credentialMessages } from '../messages/credentials.ts';
import { guideMessages } from '../messages/guide.ts';
import { pastingMessages } from '../messages/pasting.ts';
import { Button } from '../ui/button.tsx';
import { covered } from './covered.ts';
import type { Pasting } from './use-pasting.ts';

type SortedTextProps = { outcome: Pasted; pasting: Pasting };

/** What a pasted text came to: recognised, to be chosen, left over. Secrets are covered. */
export function SortedText({ outcome, pasting }: SortedTextProps) {
  const box = useRef<HTMLDivElement>(null);
  if (outcome.tooLong) return <p className="text-sm text-warn">{pastingMessages.tooLong}</p>;
  const { recognised, offers, leftOver, cloud } = outcome;
  const put = (field: CredentialField, value: string) => {
    pasting.put(field, value);
    // The button goes away with its reason.
    box.current?.focus();
  };
  return (
    <div ref={box} tabIndex={-1} className="space-y-3 text-sm">
      {recognised.length === 0 && offers.length === 0 && <p>{pastingMessages.nothing}</p>}
      <Group title={pastingMessages.recognised}>
        {recognised.map(({ field, value }) => (
          <Row
            key={field}
            name={credentialMessages.fields[field].label}
            value={shown(field, value)}
          >
            <WayIntoField field={field} value={value} pasting={pasting} onPut={put} />
          </Row>
        ))}
      </Group>
      <Group title={pastingMessages.offered}>
        {offers.map(({ value, fields }) => (
          <Row key={value} value={shown(fields[0], value)}>
            {fields.map((field) =>
              pasting.valueIn(field) === value ? (
                <span key={field} className="text-muted">
                  {`${credentialMessages.fields[field].label}: ${pastingMessages.inField}`}
                </span>
              ) : (
                <Button key={field} small onClick={() => put(field, value)}>
                  {pastingMessages.takeAs(field)}
                </Button>
              ),
            )}
          </Row>
        ))}
      </Group>
      <Group title={pastingMessages.leftOver}>
        {leftOver.map((item) => (
          <Row
            key={JSON.stringify(item)}
            name={nameOf(item)}
            value={'value' in item ? item.value : undefined}
          />
        ))}
      </Group>
      {cloud !== undefined && <p>{pastingMessages.cloud(guideMessages.clouds[cloud])}</p>}
    </div>
  );
}

function shown(field: CredentialField | undefined, value: string): string {
  return field === 'clientSecret' ? covered(value) : value;
}

function nameOf(item: LeftOver): string {
  return item.kind === 'lines'
    ? pastingMessages.lines(item.count)
    : pastingMessages.kinds[item.kind];
}

function Group({ title, children }: { title: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul aria-label={title} className="mt-1 space-y-1.5">
        {children}
      </ul>
    </div>
  );
}

type RowProps = { name?: string; value?: string | undefined; children?: ReactNode };

function Row({ name, value, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {name !== undefined && <span>{value === undefined ? name : `${name}:`}</span>}
      {value !== undefined && <span className="font-mono text-xs wrap-anywhere">{value}</span>}
      {children}
    </li>
  );
}

type WayProps = {
  field: CredentialField;
  value: string;
  pasting: Pasting;
  onPut: (field: CredentialField, value: string) => void;
};

function WayIntoField({ field, value, pasting, onPut }: WayProps) {
  const there = pasting.valueIn(field);
  if (there === value) return <span className="text-muted">{pastingMessages.inField}</span>;
  const { fillIn, replace, otherValue } = pastingMessages;
  return (
    <>
      {there !== '' && <span className="text-warn">{otherValue}</span>}
      <Button small onClick={() => onPut(field, value)}>
        {there === '' ? fillIn(field) : replace(field)}
      </Button>
    </>
  );
}
