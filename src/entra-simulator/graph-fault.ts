import type { AnswerFault, ConnectionFault } from './faults.ts';

/** What can befall a question to Graph. */
export type GraphFault =
  | Extract<
      AnswerFault,
      { kind: Exclude<AnswerFault['kind'], 'aadsts' | 'opaque-token' | 'no-token'> }
    >
  | ConnectionFault;
