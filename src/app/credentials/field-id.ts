import { credentialMessages, type FormField } from '../messages/credentials.ts';

/** The id of a form field in the page: what error summaries and diagnoses jump to. */
export function fieldId(field: FormField): string {
  return `credential-${field}`;
}

/** What names and explains a field. */
export function fieldWords(field: FormField): { id: string; label: string; hint: string } {
  return { id: fieldId(field), ...credentialMessages.fields[field] };
}
