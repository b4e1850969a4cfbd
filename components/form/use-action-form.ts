'use client';

import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
} from 'react';
import { useForm, type FieldErrors, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import { idle, type ActionState } from '@/lib/action/action-state';
import { notSent } from '@/lib/errors';
import { formValues } from '@/lib/action/form-values';
import { leaveToSignIn, takeBackHeld } from './held-forms';
import { sayLocked } from './lock-signals';

type Action<T> = (previous: ActionState<T>, data: FormData) => Promise<ActionState<T>>;

export interface ActionForm<T> {
  /** Spread on the `<form>`: works before the page's script has loaded, too. */
  readonly formProps: {
    readonly ref: React.RefObject<HTMLFormElement | null>;
    readonly action: (data: FormData) => void;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    /** In the capture phase, so that a form may listen to its changes as well. */
    readonly onChangeCapture: (event: FormEvent<HTMLFormElement>) => void;
    readonly noValidate: true;
    /** What stands in it comes back after signing in again. */
    readonly 'data-holds': '';
  };
  readonly register: UseFormReturn['register'];
  readonly setValue: UseFormReturn['setValue'];
  /** Looks at everything again, once it was sent: another choice may ask for other fields. */
  readonly checkAgain: () => void;
  /** The message at a field, from this page or from the server. */
  readonly errorOf: (field: string) => string | undefined;
  /** Every message, for the summary at the top. */
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** How often it was sent: the same mistakes made again are read out again. */
  readonly attempt: number;
  readonly state: ActionState<T>;
  readonly pending: boolean;
}

/** What the server calls the field that was changed: a day has three boxes, a tick box may be one of several. */
const fieldsOf = (target: EventTarget): readonly string[] => {
  const isField =
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement;
  if (!isField || target.name === '') return [];
  const name = target.name.replace(/-(?:day|month|year)$/, '');
  return [name, `${name}.${target.value}`];
};

/**
 * What the server answers. A line that is down is no defect: nothing may have arrived, or only the answer was lost, and
 * either way the form stays as it is, to be sent again. Whatever else is thrown goes on, and so does a redirect.
 */
const answerOf = async <T>(
  action: Action<T>,
  previous: ActionState<T>,
  data: FormData,
): Promise<ActionState<T>> => {
  try {
    return await action(previous, data);
  } catch (error) {
    // What a browser throws when it cannot reach a server. An error of the server's has a digest.
    if (!(error instanceof TypeError) || 'digest' in error) throw error;
    return {
      status: 'failed',
      code: 'input/not-sent',
      message: notSent,
      fields: {},
      ids: {},
      values: {},
    };
  }
};

/**
 * A form that posts to a server action. react-hook-form checks it in the browser by the schema the server uses, on
 * exactly the values that will be sent; the server's own messages land at the same fields, and nothing typed is lost.
 */
export function useActionForm<T>(action: Action<T>, schema: z.ZodType): ActionForm<T> {
  const ref = useRef<HTMLFormElement>(null);
  // The form posts the action itself where no script has loaded; the script sends it with care.
  const [posted, post] = useActionState(action, idle as ActionState<T>);
  const [sent, send, pending] = useActionState(
    async (_: ActionState<T> | null, data: FormData) => answerOf(action, posted, data),
    null,
  );
  const state = sent ?? posted;
  const form = useForm<FieldValues>({
    shouldFocusError: false,
    reValidateMode: 'onChange',
    resolver: (values) => {
      const parsed = schema.safeParse(ref.current ? formValues(new FormData(ref.current)) : values);
      if (parsed.success) return { values, errors: {} };
      const errors: FieldErrors = {};
      for (const issue of parsed.error.issues)
        errors[issue.path.map(String).join('.')] ??= { type: issue.code, message: issue.message };
      return { values: {}, errors };
    },
  });

  useEffect(() => {
    if (ref.current) takeBackHeld(ref.current);
  }, []);
  const signedOut = state.status === 'failed' && state.code === 'auth/signed-out';
  useEffect(() => {
    if (signedOut) leaveToSignIn();
  }, [signedOut]);
  useEffect(() => {
    if (state.status === 'failed' && state.code === 'auth/locked') sayLocked();
  }, [state]);

  // What was changed since it was sent is not what the server found wrong any more, whether it had answered by then or not.
  const [changed, setChanged] = useState<{
    readonly since: unknown;
    readonly fields: readonly string[];
    /** While the answer that comes next was on its way. */
    readonly meanwhile: readonly string[];
  }>({ since: state, fields: [], meanwhile: [] });
  const isAnswered = changed.since !== state;
  const changedFields = isAnswered ? changed.meanwhile : changed.fields;
  const own = Object.entries(form.formState.errors).flatMap(([field, error]) =>
    typeof error?.message === 'string' ? [{ field, message: error.message }] : [],
  );
  const fromServer =
    state.status === 'failed'
      ? Object.entries(state.fields)
          .filter(([field]) => !changedFields.includes(field.replace(/\.\d+$/, '')))
          .map(([field, message]) => ({ field, message }))
      : [];
  const errors = own.length > 0 ? own : fromServer;

  const { trigger } = form;
  const wasSent = form.formState.submitCount > 0;
  const checkAgain = useCallback(() => {
    if (wasSent) void trigger();
  }, [trigger, wasSent]);

  return {
    formProps: {
      ref,
      action: post,
      onSubmit: (event) =>
        void form.handleSubmit(() => {
          if (ref.current) {
            const data = new FormData(ref.current);
            setChanged({ since: state, fields: changedFields, meanwhile: [] });
            startTransition(() => send(data));
          }
        })(event),
      onChangeCapture: ({ target }) => {
        const fields = fieldsOf(target);
        if (fields.length === 0 || (state.status !== 'failed' && !pending)) return;
        const meanwhile = pending && !isAnswered ? changed.meanwhile : [];
        setChanged({
          since: state,
          fields: [...new Set([...changedFields, ...fields])],
          meanwhile: pending ? [...new Set([...meanwhile, ...fields])] : [],
        });
      },
      noValidate: true,
      'data-holds': '',
    },
    register: form.register,
    setValue: form.setValue,
    checkAgain,
    errorOf: (field) => errors.find((one) => one.field === field)?.message,
    errors,
    attempt: form.formState.submitCount,
    state,
    pending,
  };
}
