import type { ActionState } from '@/lib/action/action-state';

/** What was typed before a page without script came back with a failure: one text. */
export const sentText = (state: ActionState, field: string): string | undefined => {
  const value = state.status === 'failed' ? state.values[field] : undefined;
  return typeof value === 'string' ? value : value?.[0];
};

/** The same for tick boxes. */
export const sentTexts = (state: ActionState, field: string): readonly string[] | undefined => {
  if (state.status !== 'failed') return undefined;
  const value = state.values[field] ?? [];
  return typeof value === 'string' ? [value] : value;
};
