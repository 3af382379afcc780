import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Setting } from '#domain/catalog/guide.ts';
import { isGuid } from '#domain/credentials/guid.ts';
import { tenantLookupQuery } from '../api/tenant-lookups.ts';
import { useAccess } from '../auth/use-access.ts';
import { CleanedField } from '../credentials/cleaned-field.tsx';
import { cleanedValues, emptyForm, examineForm } from '../credentials/form-values.ts';
import type { ConnectProps } from '../guide-view/connect-props.ts';
import { copying } from '../messages/copying.ts';
import { settingsMessages as words } from '../messages/settings.ts';
import { CopyField } from '../ui/copy-field.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { useTenantLookup } from './use-tenant-lookup.tsx';

type Props = Pick<ConnectProps, 'guide' | 'selection' | 'onClientId'>;

const fields = ['clientId', 'tenant'] as const;

/** The end of a guide to settings: two IDs, looked at, and the lines to copy with them. */
export function SettingsForm({ guide, selection, onClientId }: Props) {
  const { platform, settings = [], clouds } = guide;
  const { cloud } = selection;
  const signedIn = useAccess().lacks === undefined;
  const form = useForm({ defaultValues: emptyForm });
  const [left, setLeft] = useState<readonly string[]>([]);
  const values = cleanedValues(form.watch());
  const { clientId, tenant } = values;
  const lookup = useTenantLookup({ value: tenant, cloud, clouds, signedIn, onCloud: () => {} });
  // What the field has asked for, as far as it is known.
  const { data } = useQuery({ ...tenantLookupQuery({ tenant, cloud }), enabled: false });
  const faults = examineForm(values, platform.name);
  const proper = faults.clientId === undefined ? clientId.toLowerCase() : undefined;
  useEffect(() => onClientId(proper), [proper, onClientId]);

  const elsewhere = data?.outcome === 'in-other-cloud' || data?.outcome === 'not-found';
  const found = data?.outcome === 'found' ? data.tenantId : undefined;
  const tenantId = isGuid(tenant) ? tenant.toLowerCase() : found;
  const ids = elsewhere || faults.tenant ? {} : { clientId: proper, tenantId };
  const lines = linesOf(settings, ids);
  const told = fields.flatMap((field) =>
    left.includes(field) && values[field] !== '' ? (faults[field]?.text ?? []) : [],
  );
  const leave = (field: string) => setLeft((before) => [...new Set([...before, field])]);

  return (
    <fieldset aria-label={words.formLabel} className="space-y-5">
      <CleanedField
        {...{ form, field: 'clientId', error: undefined, hint: undefined }}
        onLeave={() => leave('clientId')}
      />
      <CleanedField
        {...{ form, field: 'tenant', error: undefined, hint: undefined, note: lookup.note }}
        onLeave={(value) => {
          leave('tenant');
          lookup.onLeave(value);
        }}
      />
      {lines !== undefined && (
        <CopyField label={words.lines} value={lines} copyLabel={words.copyLines} words={copying} />
      )}
      {/* Below the fields, where it moves nothing that somebody is about to press. */}
      <div role="status" className="space-y-1 text-sm text-muted">
        {lines !== undefined && <p>{words.ready}</p>}
        {lines === undefined && told.length === 0 && (
          <p>
            <RichText text={stillMissing()} />
          </p>
        )}
        {told.map((text) => (
          <p key={text} className="text-bad">
            <RichText text={text} />
          </p>
        ))}
      </div>
    </fieldset>
  );

  function stillMissing(): string {
    if (elsewhere) return words.wrongTenant;
    if (proper === undefined || tenant === '') return words.needed;
    return words.domain;
  }
}

type Ids = Readonly<Partial<Record<Setting['value'], string | undefined>>>;

/** One line each, once all of them are known. */
function linesOf(settings: readonly Setting[], ids: Ids): string | undefined {
  const lines = settings.map(({ name, value }) => ids[value] && `${name}=${ids[value]}`);
  return lines.includes(undefined) ? undefined : lines.join('\n');
}
