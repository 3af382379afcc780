import { diagnoses, type Fault, faults } from '#domain/diagnosis/diagnoses.ts';
import { type FailureCode, failureCodes } from '#domain/diagnosis/failure-code.ts';
import { diagnosisMessages } from '../messages/diagnoses.ts';
import { DiagnosisEntry } from './diagnosis-entry.tsx';

/** Every cause there is, by where it lies, with a table of contents. */
export function AllDiagnoses() {
  return (
    <>
      <nav aria-label={diagnosisMessages.contents} className="mt-5">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {faults.map((fault) => (
            <li key={fault}>
              <a
                href={`#${fault}`}
                className="inline-block min-h-6 text-accent underline underline-offset-2 pointer-coarse:min-h-11"
              >
                {headingOf(fault)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {faults.map((fault) => (
        <section key={fault} aria-labelledby={fault} className="mt-12">
          <h2 id={fault} className="text-lg font-semibold tracking-tight">
            {headingOf(fault)}
          </h2>
          <ul className="mt-3 divide-y divide-line border-y border-line">
            {causesOf(fault).map((code) => (
              <DiagnosisEntry key={code} code={code} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function headingOf(fault: Fault): string {
  return diagnosisMessages.counted(diagnosisMessages.faults[fault], causesOf(fault).length);
}

function causesOf(fault: Fault): readonly FailureCode[] {
  return failureCodes.filter((code) => diagnoses[code].fault === fault);
}
