import type { IconName } from './icon';

/** How much something wants to be noticed. Always shown with a word and a shape, never by colour alone. */
export type Tone = 'neutral' | 'info' | 'success' | 'attention' | 'urgent';

/** Shapes of their own, which also tell the tones apart without colour. */
export const toneIcon: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  info: 'info',
  success: 'check-circle',
  attention: 'speech',
  urgent: 'stop',
};

/** The same inside a disc, where a second ring would be one too many. */
export const toneGlyph: Readonly<Record<Tone, IconName>> = {
  neutral: 'dot',
  info: 'letter-i',
  success: 'check',
  attention: 'speech',
  urgent: 'exclamation',
};
