import 'server-only';
import type { z } from 'zod';
import type { PatientActor } from '@/lib/actors';
import { requirePatient } from '@/lib/auth/patient-device';
import type { DomainError } from '@/lib/errors';
import { fail, type Result } from '@/lib/result';
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
 */
export const definePatientAction =
  <Schema extends z.ZodType, T>({ run, ...action }: PatientAction<Schema, T>) =>
  (drawnFor: string, previous: ActionState<T>, data: FormData | z.input<Schema>): Promise<ActionState<T>> =>
    defineAction({
      ...action,
      actor: requirePatient,
      run: (input, patient: PatientActor): Promise<Result<T, DomainError>> =>
        patient.screeningId === drawnFor
          ? run(input, patient)
          : Promise.resolve(fail({ code: 'screening/another-screening' })),
    })(previous, data);
