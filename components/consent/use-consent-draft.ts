import { startTransition, useEffect, useState } from 'react';

import {
  consentDraftKey,
  draftText,
  draftTexts,
  keepDraft,
  readDraft,
  type Draft,
} from '@/components/form/drafts';
import type { SignatureStroke } from '@/components/ui/signature-strokes';
import { formValues } from '@/lib/action/form-values';

const strokesIn = (posted: string | undefined): readonly SignatureStroke[] => {
  try {
    return posted ? (JSON.parse(posted) as { strokes: readonly SignatureStroke[] }).strokes : [];
  } catch {
    return [];
  }
};

export interface ConsentDraft {
  /** Changes once, when a draft was found: what shows it is made anew. */
  readonly key: 'fresh' | 'restored';
  /** True when the draft was written under another text: its ticks and signature do not count. */
  readonly isOfAnotherText: boolean;
  /** Who signs: kept whatever became of the text. */
  readonly fullName: string | undefined;
  readonly relation: string | undefined;
  readonly basis: string | undefined;
  readonly interpreter: string | undefined;
  /** The rest only under the same text. */
  readonly ticked: readonly string[];
  readonly method: string | undefined;
  readonly typedName: string | undefined;
  readonly witnessName: string | undefined;
  readonly witnessTypedName: string | undefined;
  readonly witnessed: boolean;
  readonly strokes: readonly SignatureStroke[];
  readonly keep: (form: HTMLFormElement, strokes?: string) => void;
}

/**
 * What was half-filled, kept on this device until it is signed, finished or handed over. A tick or a stroke belongs to
 * the text it was made under: once that changed, it is gone.
 */
export const useConsentDraft = (screeningId: string, statementHash: string): ConsentDraft => {
  const draftKey = consentDraftKey(screeningId);
  const [draft, setDraft] = useState<Draft | null>(null);
  useEffect(() => {
    const found = readDraft(draftKey);
    if (found) startTransition(() => setDraft(found));
  }, [draftKey]);
  const ofThisText = draft && draftText(draft, 'statementHash') === statementHash ? draft : null;
  return {
    key: draft ? 'restored' : 'fresh',
    isOfAnotherText: draft !== null && ofThisText === null,
    fullName: draftText(draft, 'fullName'),
    relation: draftText(draft, 'relation'),
    basis: draftText(draft, 'basis'),
    interpreter: draftText(draft, 'interpreter'),
    ticked: draftTexts(ofThisText, 'ticked'),
    method: draftText(ofThisText, 'method'),
    typedName: draftText(ofThisText, 'typedName'),
    witnessName: draftText(ofThisText, 'witnessName'),
    witnessTypedName: draftText(ofThisText, 'witnessTypedName'),
    witnessed: draftText(ofThisText, 'witnessed') !== undefined,
    strokes: strokesIn(draftText(ofThisText, 'strokes')),
    keep: (form, strokes) =>
      keepDraft(draftKey, { ...formValues(new FormData(form)), ...(strokes !== undefined && { strokes }) }),
  };
};
