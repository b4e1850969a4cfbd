import type { Understood } from '@/lib/screening/understanding';

/** How a question about a risk went, for staff and in records. */
export const understoodWords: Readonly<Record<Understood, string>> = {
  'at-once': 'Right at once',
  'once-explained': 'Right once explained',
  unclear: 'Stayed unclear',
  open: 'Not asked to the end',
};
