import type { ActionState } from '@/lib/action/action-state';

type Changed = { readonly staffId: string };

/** An action on a member of staff. */
export type StaffAction<T = Changed> = (previous: ActionState<T>, data: FormData) => Promise<ActionState<T>>;
