import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { TenantLookupAnswer } from '#contract/tenant-lookups.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { tenantLookupQuery } from '../api/tenant-lookups.ts';

import { guideMessages } from '../messages/guide.ts';
import { tenantLookupMessages } from '../messages/tenant-lookup.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';

type Tenant = {
  /** As it would be sent now. */
  readonly value: string;
  readonly cloud: CloudId;
  readonly clouds: readonly CloudId[];
  readonly signedIn: boolean;
  onCloud(cloud: CloudId): void;
};

type TenantNote = {
  readonly note: string | undefined;
  readonly end: ReactNode;
  onLeave(value: string): void;
};

/** Looks the tenant up once its field is left; never while somebody types. */
export function useTenantLookup({ value, cloud, clouds, signedIn, onCloud }: Tenant): TenantNote {
  const [left, setLeft] = useState('');
  const announce = useAnnounce();
  const asked = signedIn && left !== '' && left === value;
  const { data, isFetching } = useQuery({
    ...tenantLookupQuery({ tenant: value, cloud }),
    enabled: asked && canBeATenant(value),
  });
  const elsewhere = asked && data?.outcome === 'in-other-cloud' ? data.cloud : undefined;
  const change = (to: CloudId) => {
    onCloud(to);
    announce(tenantLookupMessages.switched(guideMessages.clouds[to]));
  };
  return {
    note: asked ? noteOf(isFetching, data) : undefined,
    end: elsewhere !== undefined && clouds.includes(elsewhere) && (
      <Button
        className="whitespace-nowrap"
        aria-label={tenantLookupMessages.switchTo(guideMessages.clouds[elsewhere])}
        onClick={() => change(elsewhere)}
      >
        {tenantLookupMessages.switchCloud}
      </Button>
    ),
    onLeave: setLeft,
  };
}

function canBeATenant(tenant: string): boolean {
  const found = examineCredentials({ clientId: '', clientSecret: '', tenant });
  return found.every(({ field }) => field !== 'tenant');
}

function noteOf(fetching: boolean, answer: TenantLookupAnswer | undefined): string | undefined {
  if (fetching) return tenantLookupMessages.looking;
  switch (answer?.outcome) {
    case 'found':
      return tenantLookupMessages.found;
    case 'in-other-cloud':
      return tenantLookupMessages.elsewhere(guideMessages.clouds[answer.cloud]);
    case 'not-found':
      return tenantLookupMessages.notFound;
    // The test will tell what stands in the way.
    case 'unknown':
    case undefined:
      return undefined;
  }
}
