'use client';

import { useEffect } from 'react';
import { forgetDrafts } from './drafts';

/** Where a form has done its work or the device changes hands: nothing half-filled stays behind. */
export function ForgetDrafts() {
  useEffect(forgetDrafts, []);
  return null;
}
