/** x10^9/L. Project proposal, from an oncology acupuncture table. */
export const veryLowNeutrophilsBelow = 0.5;
