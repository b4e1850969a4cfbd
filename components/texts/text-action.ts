import type { ActionState } from '@/lib/action/action-state';

export type TextAction<T = { readonly language: string }> = (
  previous: ActionState<T>,
  data: FormData,
) => Promise<ActionState<T>>;

/** Of an action that makes or changes a version. */
export type VersionAction = TextAction<{ readonly language: string; readonly number: number }>;
