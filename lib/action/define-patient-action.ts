import 'server-only';
import { revalidatePath } from 'next/cache';
import type { z } from 'zod';
import type { PatientActor } from '@/lib/actors';
import { requirePatient } from '@/lib/auth/patient-device';
import type { DomainError } from '@/lib/errors';
import { fail, type Result } from '@/lib/result';
import { routes } from '@/lib/routes';
import type { ActionState } from './action-state';
import { defineAction } from './define-action';

interface PatientAction<Schema extends z.ZodType, T> {
  readonly input: Schema;
  readonly run: (input: z.output<Schema>, patient: PatientActor) => Promise<Result<T, DomainError>>;
  readonly then?: (value: T, input: z.output<Schema>) => string;
}

/**
 * An action of the patient's device. A page binds it to the screening it was drawn for. The cookie alone decides which
 * screening is written to; but when another one was opened on the device meanwhile (a parent with two children), a page
 * left over from the first must not write into the second.
 *
 * After a step that leads on, the pages that the browser holds for its Back button are of before: it has to ask for them
 * again, or Back would show the empty form of what was signed.
 */
export const definePatientAction =
  <Schema extends z.ZodType, T>({ run, ...action }: PatientAction<Schema, T>) =>
  (drawnFor: string, previous: ActionState<T>, data: FormData | z.input<Schema>): Promise<ActionState<T>> =>
    defineAction({
      ...action,
      actor: requirePatient,
      run: async (input, patient: PatientActor): Promise<Result<T, DomainError>> => {
        if (patient.screeningId !== drawnFor) return fail({ code: 'screening/another-screening' });
        const done = await run(input, patient);
        if (done.ok && action.then) revalidatePath(routes.patient.next, 'layout');
        return done;
      },
    })(previous, data);
