/** Said around the drawing of the body, to patients and to staff. */
export const bodyWords = {
  front: 'Front',
  back: 'Back',
  turn: { front: 'See the front', back: 'See the back' },
  left: 'Left',
  right: 'Right',
  hint: 'Tap the body, or choose from the list.',
  larger: 'Larger',
  smaller: 'Smaller',
} as const;
