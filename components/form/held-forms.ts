import { formValues, type FormValues } from '@/lib/action/form-values';
import { routes } from '@/lib/routes';

const key = 'beforehand:held';

/** What stood in the forms of one page when the sign-in of whoever filled them in ran out. */
interface HeldForms {
  readonly address: string;
  /** Only the same person gets it back. */
  readonly person: string;
  readonly forms: readonly FormValues[];
}

const secret = /password|current|again|strokes|oneTime|^pin/i;

const personHere = (): string | undefined =>
  document.querySelector<HTMLElement>('[data-person]')?.dataset['person'];

const formsHere = (): readonly HTMLFormElement[] => [
  ...document.querySelectorAll<HTMLFormElement>('form[data-holds]'),
];

const addressHere = (): string => `${window.location.pathname}${window.location.search}`;

const readHeld = (): HeldForms | null => {
  try {
    const text = window.sessionStorage.getItem(key);
    return text ? (JSON.parse(text) as HeldForms) : null;
  } catch {
    return null;
  }
};

export const forgetHeldForms = (): void => {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // Blocked by the browser's settings: then nothing was held.
  }
};

const valuesToHold = (form: HTMLFormElement): FormValues =>
  Object.fromEntries(
    Object.entries(formValues(new FormData(form))).filter(
      ([name]) => !secret.test(name) && !form.querySelector(`input[type=hidden][name="${CSS.escape(name)}"]`),
    ),
  );

/** The sign-in ran out: whoever signs in again comes back to this page, with what was typed on it. */
export const leaveToSignIn = (): void => {
  const address = addressHere();
  const person = personHere();
  const held: HeldForms | null = person ? { address, person, forms: formsHere().map(valuesToHold) } : null;
  try {
    if (held) window.sessionStorage.setItem(key, JSON.stringify(held));
  } catch {
    // Blocked or full: the way back is kept all the same.
  }
  // A new document: nothing of the pages before stays in memory for whoever holds this device next.
  window.location.assign(`${routes.signIn}?callbackUrl=${encodeURIComponent(address)}`);
};

const setText = (control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, text: string): void => {
  // Past React's own setter, so that it takes the change for one made by hand.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, text);
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  );
};

const fillIn = (form: HTMLFormElement, values: FormValues): void => {
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      ) ||
      control.type === 'hidden'
    )
      continue;
    const value = values[control.name];
    if (control.type === 'radio' || control.type === 'checkbox') {
      const ticked = value !== undefined && [value].flat().includes(control.value);
      if ((control as HTMLInputElement).checked !== ticked && (ticked || control.type === 'checkbox'))
        control.click();
    } else if (typeof value === 'string' && control.value !== value) setText(control, value);
  }
};

/** Puts back what was held for this form, once, and only for whom it belongs to. Answers whether there was any. */
export const takeBackHeld = (form: HTMLFormElement): boolean => {
  const held = readHeld();
  if (!held) return false;
  if (held.person !== personHere() || held.address !== addressHere()) {
    forgetHeldForms();
    return false;
  }
  const values = held.forms[formsHere().indexOf(form)];
  if (!values) return false;
  fillIn(form, values);
  // What a choice uncovers is there only after the page was drawn again.
  requestAnimationFrame(() => {
    fillIn(form, values);
    forgetHeldForms();
  });
  return true;
};
