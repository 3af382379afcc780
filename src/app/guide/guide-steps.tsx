import type { VisibleGuide } from '#domain/guide/visible-guide.ts';
import { GuideStep, type StepContext } from './guide-step.tsx';

/** The guide's sections and steps, numbered, on a rail. */
export function GuideSteps({ visible, context }: { visible: VisibleGuide; context: StepContext }) {
  return visible.sections.map((section) => (
    <section key={section.id} aria-labelledby={`section-${section.id}`} className="mt-9">
      <h2
        id={`section-${section.id}`}
        className="mb-4 border-b border-line pb-2 text-lg font-semibold tracking-tight"
      >
        {section.number}. {section.title}
      </h2>
      <ol>
        {section.steps.map((step, index) => (
          <GuideStep
            key={step.step.id}
            visible={step}
            context={context}
            isLast={index === section.steps.length - 1}
          />
        ))}
      </ol>
    </section>
  ));
}
