import { z } from 'zod';
import { idSchema } from '@/lib/ids';
import { lineOfText, mayBeEmpty } from '@/lib/text.schema';

const checkbox = z.literal('on').optional();

/** Long beats complicated (NIST SP 800-63B); the upper end keeps hashing cheap to attack-proof. */
const password = z
  .string({ error: 'Enter a password.' })
  .min(12, 'Use at least 12 characters. A short sentence works well.')
  .max(200, 'Use 200 characters or fewer.');

export const emailAddress = z
  .string({ error: 'Enter an email address.' })
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an email address, like name@clinic.example.').max(254));

export const signInSchema = z.object({
  email: z
    .string({ error: 'Enter your email address.' })
    .trim()
    .toLowerCase()
    .min(1, 'Enter your email address.')
    .max(254),
  password: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200),
});

const person = {
  fullName: lineOfText('Enter the full name.'),
  registration: mayBeEmpty(lineOfText('Enter the registration.', 60)),
  physiotherapist: checkbox,
  admin: checkbox,
};

const someRole = (input: { physiotherapist?: 'on' | undefined; admin?: 'on' | undefined }): boolean =>
  input.physiotherapist === 'on' || input.admin === 'on';
const needsRole = { path: ['physiotherapist'], message: 'Choose at least one role.' };

export const newStaffSchema = z.object({ ...person, email: emailAddress }).refine(someRole, needsRole);
export type NewStaff = z.infer<typeof newStaffSchema>;

export const changeStaffSchema = z.object({ staffId: idSchema, ...person }).refine(someRole, needsRole);
export type ChangeStaff = z.infer<typeof changeStaffSchema>;

export const staffIdSchema = z.object({ staffId: idSchema });

export const changePasswordSchema = z
  .object({
    current: z
      .string({ error: 'Enter your present password.' })
      .min(1, 'Enter your present password.')
      .max(200),
    password,
    again: z.string({ error: 'Repeat the new password.' }),
  })
  .refine(({ password: first, again }) => first === again, {
    path: ['again'],
    message: 'The two new passwords are not the same.',
  });
export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** Somebody chooses theirs, by a link that was made for them. */
export const choosePasswordSchema = z
  .object({ token: z.string().max(200), password, again: z.string({ error: 'Repeat the password.' }) })
  .refine(({ password: first, again }) => first === again, {
    path: ['again'],
    message: 'The two passwords are not the same.',
  });
export type ChoosePassword = z.infer<typeof choosePasswordSchema>;

/** Straight up or down, or one figure alone. */
const isTrivial = (pin: string): boolean => {
  const figures = Array.from(pin, Number);
  const steps = figures.slice(1).map((figure, index) => figure - (figures[index] ?? 0));
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 0) <= 1;
};

export const setPinSchema = z
  .object({
    current: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200),
    pin: z
      .string({ error: 'Enter a PIN.' })
      .regex(/^\d{4,8}$/, 'A PIN has four to eight figures.')
      .refine((pin) => !isTrivial(pin), 'That one is tried first. Choose another.'),
    pinAgain: z.string({ error: 'Repeat the PIN.' }),
  })
  .refine(({ pin, pinAgain }) => pin === pinAgain, {
    path: ['pinAgain'],
    message: 'The two PINs are not the same.',
  });
export type SetPin = z.infer<typeof setPinSchema>;

export const startPasskeySchema = z.object({
  name: lineOfText('Give it a name.', 60),
  current: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200),
});

/** What the device answered, as it came: who checks it reads it. */
const passkeyAnswer = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'This is no answer of a passkey.' });
      return z.NEVER;
    }
  });

const passkey = { id: z.string().max(2_000), rawId: z.string(), type: z.literal('public-key') };
const extras = { clientExtensionResults: z.looseObject({}) };

export const addPasskeySchema = z.object({
  name: lineOfText('Give it a name.', 60),
  answer: passkeyAnswer.pipe(
    z.looseObject({
      ...passkey,
      ...extras,
      response: z.looseObject({ clientDataJSON: z.string(), attestationObject: z.string() }),
    }),
  ),
});

export const passkeySignInSchema = z.object({
  answer: passkeyAnswer.pipe(
    z.looseObject({
      ...passkey,
      ...extras,
      response: z.looseObject({
        clientDataJSON: z.string(),
        authenticatorData: z.string(),
        signature: z.string(),
        userHandle: z.string().optional(),
      }),
    }),
  ),
});

/** There is nothing to say before. */
export const askForPasskeySchema = z.object({});

/** Where somebody goes on once they are back from the identity provider. */
export const askForProviderSchema = z.object({ target: z.string().max(2_000) });

export const ownIdentitySchema = z.object({
  current: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200),
});

export const removePasskeySchema = z.object({
  passkeyId: idSchema,
  current: z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200),
});
export type RemovePasskey = z.infer<typeof removePasskeySchema>;

/** Nothing to say about it. */
export const removePinSchema = z.object({});

/** The PIN, or the password of who has none. */
export const unlockSchema = z.object({
  current: z.string({ error: 'Enter it to go on.' }).min(1, 'Enter it to go on.').max(200),
});
export type Unlock = z.infer<typeof unlockSchema>;

/** Six figures of the app, or the twelve of a recovery code; spaces and dashes do not matter. */
const oneTimeCode = z
  .string({ error: 'Enter the code.' })
  .max(40, 'A code has six figures, a recovery code twelve.')
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .refine((figures) => /^(?:\d{6}|\d{12})$/.test(figures), {
    message: 'A code has six figures, a recovery code twelve.',
  });
export const oneTimeCodeSchema = z.object({ oneTimeCode });
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;

const current = z.string({ error: 'Enter your password.' }).min(1, 'Enter your password.').max(200);

/** The first time there is no code to show yet. */
export const startSetUpSchema = z.object({ current, oneTimeCode: oneTimeCode.optional() });

export const turnOffSecondFactorSchema = z.object({ current, oneTimeCode });
export type TurnOffSecondFactor = z.infer<typeof turnOffSecondFactorSchema>;

/** One of a person's open sessions. */
export const staffSessionSchema = z.object({ staffId: idSchema, sessionId: idSchema });
export type StaffSession = z.infer<typeof staffSessionSchema>;

/** All of one's own but this one: there is nothing to say about them. */
export const otherSessionsSchema = z.object({});
