import { unbroken } from './unbroken';

/** Where a form is closed: by its end, by a newer way in, by wrong guesses, or because nobody was there. */
export const patientLeaving = {
  ended: {
    title: 'This page is closed',
    text: 'It was finished, it was opened on another device, or it is too old. If you still need it, please ask the clinic.',
  },
  /** Read by whoever holds the link: whom to call, and nothing about the person. */
  locked: {
    title: 'This link is closed now',
    text: 'The date of birth was wrong too many times. So we closed this link, to keep the answers private. Nothing that was answered is lost.',
    call: (phone: string) => `Please call the clinic: ${unbroken(phone)}. They can help you to go on.`,
  },
  idle: {
    title: 'Are you still there?',
    text: 'Nobody has used this page for a while. If you do not tap below, it closes soon. Your answers are kept.',
    stay: 'I am still here',
  },
  /** After it closed by itself. */
  closed: {
    title: 'The form was closed',
    text: 'Nobody used it for a while. All that was answered is kept. To go on, please ask a member of staff to open it again.',
  },
  goodbye: {
    title: 'Thank you',
    text: 'Nothing of yours is left on this device. If it is the clinic’s tablet, please give it back now.',
  },
} as const;
