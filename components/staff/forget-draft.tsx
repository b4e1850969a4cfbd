'use client';

import { useEffect } from 'react';
import { decisionDraftKey, forgetDraft, readDraft } from '@/components/form/drafts';

interface ForgetDraftProps {
  readonly screeningId: string;
  /** How many decisions there are now. */
  readonly reviews: number;
}

/** Once a decision is recorded, its draft has done its work. */
export function ForgetDraft({ screeningId, reviews }: ForgetDraftProps) {
  useEffect(() => {
    const key = decisionDraftKey(screeningId);
    const draft = readDraft(key);
    if (draft?.['sent'] === 'yes' && Number(draft['reviews']) < reviews) forgetDraft(key);
  }, [screeningId, reviews]);
  return null;
}
