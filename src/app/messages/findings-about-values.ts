import type { FailureCode } from '#domain/diagnosis/failure-code.ts';
import { copyClientId, copyTenant, type FindingMessage, newSecret } from './finding-message.ts';

/** What is wrong with a value by its looks. Entra can find some of it as well. */
export const findingsAboutValues = {
  'client-id-missing': () => ({
    title: 'There is no client ID',
    cause: 'Entra finds the app by this ID.',
    fix: copyClientId,
  }),
  'client-id-malformed': () => ({
    title: 'This is not a client ID',
    cause: 'A client ID has 36 characters: 32 digits and letters from a to f, and four hyphens.',
    fix: copyClientId,
  }),
  'client-id-placeholder': () => ({
    title: 'This client ID is a placeholder',
    cause: 'It comes from an example or a template; no app has it.',
    fix: copyClientId,
  }),
  'client-id-is-tenant-id': () => ({
    title: 'Client ID and tenant are the same',
    cause:
      '**Application (client) ID** and **Directory (tenant) ID** stand close together on **Overview**. Most likely one of them was copied twice.',
    fix: 'Copy **Application (client) ID** as the client ID and **Directory (tenant) ID** as the tenant.',
  }),
  'client-id-is-microsoft-app': () => ({
    title: 'This client ID belongs to Microsoft',
    cause: 'It stands for a service or tool of Microsoft and is the same in every tenant.',
    fix: copyClientId,
  }),
  'secret-missing': () => ({
    title: 'There is no client secret',
    cause: 'Without it Entra cannot tell that a request comes from your app.',
    fix: newSecret,
  }),
  'secret-is-secret-id': () => ({
    title: 'This is the Secret ID, not the secret',
    cause: '**Secret ID** stands right beside **Value** in the list, and only names the secret.',
    fix: 'In **Certificates & secrets**, copy the **Value** column. If it is hidden, create a new secret: it is shown once.',
  }),
  'secret-is-masked': () => ({
    title: 'The secret is covered by asterisks or dots',
    cause:
      'Entra shows the **Value** only right after the secret is made, and afterwards its first three characters.',
    fix: newSecret,
  }),
  'secret-is-placeholder': () => ({
    title: 'This client secret is a placeholder',
    cause: 'It comes from an example or a template; no app has it.',
    fix: newSecret,
  }),
  'tenant-missing': () => ({
    title: 'There is no tenant',
    cause: 'An app is known only in the tenant where it is registered or consented to.',
    fix: `${copyTenant} One of the tenant’s own domains works too.`,
  }),
  'tenant-malformed': () => ({
    title: 'This is not a tenant',
    cause:
      'A tenant is an ID of 36 characters, or a domain such as contoso.com. An international domain is written in its xn-- form.',
    fix: copyTenant,
  }),
  'tenant-placeholder': () => ({
    title: 'This tenant is a placeholder',
    cause: 'It comes from an example or a template; no organisation has it.',
    fix: copyTenant,
  }),
  'tenant-is-reserved': ({ tenant = 'This' }) => ({
    title: `${tenant} is not the name of one tenant`,
    cause: 'It stands for the tenant of whoever signs in, and in this test nobody does.',
    fix: copyTenant,
  }),
} satisfies Partial<Record<FailureCode, FindingMessage>>;
