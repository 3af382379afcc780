import type { FormField } from '../messages/credentials.ts';

/** The id of a form field in the page: what error summaries and diagnoses jump to. */
export function fieldId(field: FormField): string {
  return `credential-${field}`;
}
