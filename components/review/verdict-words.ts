import type { Verdict } from '@/lib/screening/verdict';
import type { SignerCapacity } from '@/lib/screening/signer';

/** Who signs, as the subject of a sentence for staff. */
export const signerWords: Readonly<Record<SignerCapacity, string>> = {
  patient: 'the patient',
  guardian: 'a parent or guardian',
  decider: 'the person who may lawfully decide',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same at the start of a sentence. */
export const signerAtStart = (signer: SignerCapacity): string => capital(signerWords[signer]);

const wentAhead = ({ rules, decision, signer }: Verdict, isSigned: boolean): string => {
  const then = isSigned
    ? 'and the consent is signed.'
    : `and ${signerWords[signer]} may sign a consent that names what was agreed.`;
  if (decision?.override) return `The rules said not to needle. This was overridden, ${then}`;
  if (decision) return `It was looked at and decided to go ahead, ${then}`;
  return rules?.disposition === 'proceed-with-precautions'
    ? `Needling may go ahead with the precautions below. They are named in the consent${isSigned ? ', which is signed' : ''}.`
    : `The rules found no reason not to needle the planned areas. You still decide.${isSigned ? ' The consent is signed.' : ''}`;
};

const notClearedYet = ({ rules, decision }: Verdict): string => {
  if (decision) return 'It was decided that there is no signature now.';
  switch (rules?.disposition) {
    case 'do-not-needle':
      return rules.isWholePlanClosed
        ? 'Nothing of the plan is left to needle, so no signature is asked for. Change the plan, or decide what happens instead.'
        : 'The rules say not to needle today. No signature is asked for.';
    case 'clinician-review':
      return rules.lacksOnlyPlan
        ? 'Nothing but the plan is missing: add the areas and technique, and everything is judged again.'
        : 'Something has to be looked at by you before anybody signs.';
    case 'no-contraindication-found':
    case 'proceed-with-precautions':
      return 'With the answers as they are now the rules would not stop it. But this screening needed you before, so you decide before anybody signs.';
    case undefined:
      return '';
  }
};

/** What follows from the rules and the decision together, in one sentence or two. */
export const whatFollows = (verdict: Verdict): string => {
  switch (verdict.status) {
    case 'awaiting-signature':
      return wentAhead(verdict, false);
    case 'needs-countersignature':
    case 'complete':
      return wentAhead(verdict, true);
    case 'refused':
      return 'The patient said no. That is respected, whatever else was found or decided.';
    case 'withdrawn':
      return 'The consent was taken back. That is respected, whatever else was found or decided.';
    case 'plan-ended':
      return 'The last day that was planned has passed. Plan anew, and everything is judged again.';
    case 'needs-plan':
      return 'Nothing but the plan is missing: add the areas and technique, and everything is judged again.';
    case 'answering':
    case 'not-started':
    case 'identity-mismatch':
      return 'This is judged again once the patient has finished.';
    default:
      return notClearedYet(verdict);
  }
};
