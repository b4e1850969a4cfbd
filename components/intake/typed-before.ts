import type { ActionState } from '@/lib/action/action-state';

/** What was typed in a field before the server refused it: a page without script gets it back this way. */
export const typedBefore = (state: ActionState, field: string): string | undefined => {
  const value = state.status === 'failed' ? state.values[field] : undefined;
  return typeof value === 'string' ? value : undefined;
};
