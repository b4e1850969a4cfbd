/** x10^9/L. Project proposal on thin data. 50 to 100 was dropped because it never changed a decision. */
export const veryLowPlateletsBelow = 50;
