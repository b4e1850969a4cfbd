/** The four limbs, as a patient ticks them: each is also a group of regions. */
export const limbs = ['left-arm', 'right-arm', 'left-leg', 'right-leg'] as const;
