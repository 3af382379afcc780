/**
 * Ends the process with 0 on Ctrl-C and SIGTERM, for as long as there is nothing to be closed.
 * Returns what takes that back.
 */
export function exitOnSignals() {
  const exit = () => process.exit(0);
  process.once('SIGINT', exit);
  process.once('SIGTERM', exit);
  return () => {
    process.off('SIGINT', exit);
    process.off('SIGTERM', exit);
  };
}
