import 'server-only';
import { isRedirectError } from 'next/dist/client/components/redirect-error';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { errorMessages, type DomainError } from '@/lib/errors';
import { StalePolicy } from '@/lib/policy/stale-policy';
import { fail, type Result } from '@/lib/result';
import { routes } from '@/lib/routes';
import type { ActionState } from './action-state';
import { formValues, type FormValues } from './form-values';

interface Action<Schema extends z.ZodType, A, T> {
  readonly input: Schema;
  /** Who is asking; throws (redirects, not found) when nobody may. Asked before the input is looked at. */
  readonly actor: () => Promise<A>;
  readonly run: (input: z.output<Schema>, actor: A) => Promise<Result<T, DomainError>>;
  /** Where to go on after success; without it the page stays. */
  readonly then?: (value: T, input: z.output<Schema>) => string;
}

/** Never sent back to the page. */
const secretFields = /password|current|again|strokes|oneTime|^pin/i;

const echo = (values: FormValues): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secretFields.test(name)));

const failed = <T>(error: DomainError, values: FormValues): ActionState<T> => ({
  status: 'failed',
  code: error.code,
  message: errorMessages[error.code],
  fields: error.fields ?? {},
  ids: error.ids ?? {},
  values: echo(values),
});

const led: Readonly<Record<string, 'auth/signed-out' | 'auth/locked'>> = {
  [routes.signIn]: 'auth/signed-out',
  [routes.locked]: 'auth/locked',
};

/** Nobody is signed in any more, or the session is locked: the page stays, with what was typed. Everything else goes its way. */
class NotNow {
  readonly code: 'auth/signed-out' | 'auth/locked';
  constructor(code: NotNow['code']) {
    this.code = code;
  }
}

const orNotNow = (error: unknown): NotNow => {
  const code = isRedirectError(error) ? led[error.digest.split(';')[2] ?? ''] : undefined;
  if (code) return new NotNow(code);
  throw error;
};

/** Thrown from deep inside a transaction, so that nothing of it is kept; to whoever asked it is an expected refusal. */
const orStalePolicy = (error: unknown): Result<never, DomainError> => {
  if (error instanceof StalePolicy) return fail({ code: 'policy/stale' });
  throw error;
};

/**
 * The one road from a browser to a use case: form → schema → actor → use case → result. The input may be a form or a
 * plain object; either is only believed after the schema has read it.
 */
export const defineAction =
  <Schema extends z.ZodType, A, T>({ input, actor, run, then }: Action<Schema, A, T>) =>
  async (_previous: ActionState<T>, data: FormData | z.input<Schema>): Promise<ActionState<T>> => {
    const who = await actor().catch(orNotNow);
    // Called by hand with nothing at all, it is looked at as an empty form: a check may look into it before its shape is known.
    const raw: unknown = data instanceof FormData ? formValues(data) : ((data as unknown) ?? {});
    const values = data instanceof FormData ? formValues(data) : {};
    if (who instanceof NotNow) return failed({ code: who.code }, values);
    const parsed = input.safeParse(raw);
    if (!parsed.success) {
      const fields: Record<string, string> = {};
      for (const issue of parsed.error.issues) fields[issue.path.map(String).join('.')] ??= issue.message;
      return failed({ code: 'input/invalid', fields }, values);
    }
    const result = await run(parsed.data, who).catch(orStalePolicy);
    if (!result.ok) return failed(result.error, values);
    if (then) redirect(then(result.value, parsed.data));
    return { status: 'done', value: result.value };
  };
