'use client';

import { useSyncExternalStore } from 'react';

import { fieldAnchor } from '@/components/ui/described-by';

/** What the page calls the field: its label, or the question of a group. */
const nameOf = (field: string): string =>
  document.getElementById(fieldAnchor(field))?.querySelector('[data-names-field]')?.textContent?.trim() ?? '';

const never = () => () => undefined;

/** The label of each field as it stands on the page; empty where there is none, and until the page is awake. */
export function useFieldNames(fields: readonly string[]): readonly string[] {
  const names = useSyncExternalStore(
    never,
    () => JSON.stringify(fields.map(nameOf)),
    () => JSON.stringify(fields.map(() => '')),
  );
  return JSON.parse(names) as readonly string[];
}
