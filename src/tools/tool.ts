export type ToolContext = {
  /** What stands behind the tool on the command line. */
  readonly args: readonly string[];
  /** Imports a JavaScript file as Node does; an `import()` in a tool ends when the tool is loaded. */
  readonly importFile: <Module>(path: string) => Promise<Module>;
};

/** What every tool exports as `main`; it answers with the exit code. */
export type Main = (context: ToolContext) => Promise<number>;

/** A failure that the person at the keyboard can mend: shown as its message, without a stack. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}
