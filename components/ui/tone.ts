import type { IconName } from './icon';

/** How much something wants to be noticed. Always shown with a word and a shape, never by colour alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'attention' | 'urgent';

export const toneIcon: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  info: 'info',
  success: 'check-circle',
  attention: 'speech',
  urgent: 'stop',
};
