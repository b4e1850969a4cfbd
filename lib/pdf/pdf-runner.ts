import 'server-only';
import { kindOf, tellOperator } from '@/lib/tell';
import { retryPdfs } from './retry-pdfs';

const every = 30_000;

/** Tries PDFs again that could not be made, beside serving. It keeps no process alive. */
export const runPdfRetries = (): void => {
  const again = (): void => {
    setTimeout(() => {
      retryPdfs()
        .catch((error: unknown) => tellOperator(`PDFs could not be tried again: ${kindOf(error)}.`))
        .finally(again);
    }, every).unref();
  };
  again();
};
