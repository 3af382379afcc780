import type { AppRegistration } from './directory.ts';

export type PracticeCredential = {
  readonly id: string;
  readonly label: string;
  /** What happens when they are tested, in one sentence. */
  readonly outcome: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly tenant: string;
};

type Story = Pick<PracticeCredential, 'id' | 'label' | 'outcome'>;

/** The credentials of an app with its first secret, but for what is changed. */
export function credential(
  story: Story,
  app: AppRegistration,
  changed: Partial<PracticeCredential> = {},
): PracticeCredential {
  const [clientSecret] = app.clientSecrets;
  return {
    ...story,
    clientId: app.clientId,
    clientSecret: clientSecret?.value ?? '',
    tenant: 'contoso.example',
    ...changed,
  };
}
