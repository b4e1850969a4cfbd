/** points. Project proposal: no guideline gives a number. 4 of 10 is where fear starts to decide. */
export const strongFearFrom = 4;
