import type { Guide, Step } from '#domain/catalog/guide.ts';
import type { StepTopic } from '#domain/catalog/step-topic.ts';
import type { Finding } from './catalog-problem.ts';

/** A step, and where it stands. */
type Placed = { readonly step: Step; readonly path: readonly PropertyKey[] };

type End = { readonly form: NonNullable<Step['form']>; readonly topics: readonly StepTopic[] };

/** A guide ends with credentials to test and to keep, or with settings to copy. */
function endOf({ settings }: Guide): End {
  return settings === undefined
    ? { form: 'credentials', topics: ['client-id', 'client-secret', 'credentials'] }
    : { form: 'settings', topics: ['client-id', 'credentials'] };
}

/** What a guide lacks of its end, or of the way there. */
export function endProblems(guide: Guide, steps: readonly Placed[]): Finding[] {
  const { form, topics } = endOf(guide);
  const told = new Set(steps.map(({ step }) => step.topic));
  const forms = steps.filter(({ step }) => step.form !== undefined);
  const wrong = forms.length > 1 ? forms[1] : forms.find(({ step }) => step.form !== form);
  return [
    ...topics
      .filter((topic) => !told.has(topic))
      .map((topic) => ({ cause: `no step has the topic ${topic}`, path: ['sections'] })),
    ...(forms.length === 1 && wrong === undefined
      ? []
      : [
          {
            cause: `exactly one step must hold the ${form} form`,
            path: [...(wrong?.path ?? ['sections']), 'form'],
          },
        ]),
    ...secretProblems(guide, steps),
  ];
}

/** Whoever makes a secret needs a name for it. */
function secretProblems({ values, settings }: Guide, steps: readonly Placed[]): Finding[] {
  if (values.secretName !== undefined) return [];
  const makes = settings === undefined || steps.some(({ step }) => step.topic === 'client-secret');
  return makes ? [{ cause: 'values: secretName is missing', path: ['values'] }] : [];
}
