import type { ExampleValues } from './block-preview';

/** What stands in a preview where a patient’s own plan will. */
export const exampleValues = (emergencyNumber: string): ExampleValues => ({
  'emergency-number': emergencyNumber,
  area: 'Right calf and shin',
  leftOut: 'Left calf and shin',
  technique: 'Deep, by hand',
  count: '4',
  day: '1 March 2027',
});
