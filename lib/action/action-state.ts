import type { ErrorCode } from '@/lib/errors';
import type { FormValues } from './form-values';

/** What a server action answers. */
export type ActionState<T = unknown> =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly value: T }
  | {
      readonly status: 'failed';
      readonly code: ErrorCode;
      readonly message: string;
      /** Messages by field name. */
      readonly fields: Readonly<Record<string, string>>;
      readonly ids: Readonly<Record<string, string>>;
      /** What was typed, so that a page without script loses nothing. Never a password or a signature. */
      readonly values: FormValues;
    };

export const idle = { status: 'idle' } as const;
