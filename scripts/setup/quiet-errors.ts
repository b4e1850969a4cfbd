import { logError, wasLogged } from '../../lib/log-error.ts';

/** The framework prints errors in full, and a message may quote what somebody typed: they are told as all others are. */
export const quietErrors = (): void => {
  const print = console.error.bind(console);
  console.error = (...said: unknown[]): void => {
    const error = said.find((one) => one instanceof Error);
    if (!error) print(...said);
    // Of a request it is told with the request, just after this.
    else setImmediate(() => wasLogged(error) || logError(error));
  };
  // What it only warns of was refused and counted like any other request: one that named no action of ours, quoted in full.
  const warn = console.warn.bind(console);
  console.warn = (...said: unknown[]): void => {
    if (!said.some((one) => one instanceof Error)) warn(...said);
  };
};
