import { forgetHeldForms } from './held-forms';

const prefix = 'beforehand:draft:';

/** A form as it was left, so that nothing typed is lost to a reload or a wrong tap. */
export type Draft = Readonly<Record<string, string | readonly string[]>>;

const store = (): Storage | null => {
  try {
    return window.sessionStorage;
  } catch {
    // Blocked by the browser's settings: then there are no drafts, and everything else works.
    return null;
  }
};

export const readDraft = (key: string): Draft | null => {
  try {
    const text = store()?.getItem(prefix + key);
    const draft: unknown = text ? JSON.parse(text) : null;
    return typeof draft === 'object' ? (draft as Draft | null) : null;
  } catch {
    return null;
  }
};

export const keepDraft = (key: string, draft: Draft): void => {
  try {
    store()?.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // Full: the form itself still holds what was typed.
  }
};

export const forgetDraft = (key: string): void => store()?.removeItem(prefix + key);

/** Before the device changes hands. */
export const forgetDrafts = (): void => {
  forgetHeldForms();
  forgetOwnDrafts();
};

/** At the sign-in, where the same person may come back to what their ended sign-in held. */
export const forgetOwnDrafts = (): void => {
  const kept = store();
  for (const key of Object.keys(kept ?? {})) if (key.startsWith(prefix)) kept?.removeItem(key);
};

/** One a screening: it is found again after the answers changed, and says which assessment it was about. */
export const decisionDraftKey = (screeningId: string): string => `decision:${screeningId}`;

/** One a screening: what is in it counts only for the statement it was written under. */
export const consentDraftKey = (screeningId: string): string => `consent:${screeningId}`;

/** One text of a draft. */
export const draftText = (draft: Draft | null, field: string): string | undefined => {
  const value = draft?.[field];
  return typeof value === 'string' ? value : value?.[0];
};

/** All texts that a draft has under one name. */
export const draftTexts = (draft: Draft | null, field: string): readonly string[] => {
  const value = draft?.[field] ?? [];
  return typeof value === 'string' ? [value] : value;
};
