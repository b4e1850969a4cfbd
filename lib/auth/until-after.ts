/**
 * Waits until this long after it began, so that how long a refusal took tells nothing: a wrong password of somebody is written into
 * the audit trail, and one of nobody is not.
 */
export const untilAfter = (began: number, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, began + milliseconds - performance.now());
  });
