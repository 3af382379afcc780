import { AllDiagnoses } from '../diagnoses/all-diagnoses.tsx';
import { Header } from '../frame/header.tsx';
import { diagnosisMessages } from '../messages/diagnoses.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** `/diagnoses`: every cause as a person meets it, for those who look after the sentences. */
export function DiagnosesPage() {
  usePageTitle(diagnosisMessages.title);
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] px-4 py-10 sm:px-6">
        <h1 className="text-xl font-semibold tracking-tight">{diagnosisMessages.title}</h1>
        <p className="mt-1.5 max-w-[72ch] text-muted">{diagnosisMessages.lead}</p>
        <AllDiagnoses />
      </main>
    </>
  );
}
