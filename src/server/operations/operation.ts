import type { Config } from '../config.ts';

export type OperationContext = {
  readonly config: Config;
  /** What stands behind the command. */
  readonly args: readonly string[];
  /** Tells the operator one line. */
  readonly say: (line: string) => void;
};

/** Something that an operator does to the data. Rejects with an error of one line that can be mended. */
export type Operation = (context: OperationContext) => Promise<void>;
