import { dateFromParts, partsFromDate, type DateParts } from './date-parts';

export type DatePart = keyof DateParts;

/** What a form library holds in place of an input: one name and one value, read from and written to three boxes. */
export interface DateHandle {
  readonly name: string;
  readonly type: 'text';
  value: string;
  focus(): void;
}

const boxIn = (group: Element | null, part: DatePart) =>
  group?.querySelector<HTMLInputElement>(`[data-part="${part}"]`);

export const dateIn = (group: Element | null): string =>
  dateFromParts({
    year: boxIn(group, 'year')?.value ?? '',
    month: boxIn(group, 'month')?.value ?? '',
    day: boxIn(group, 'day')?.value ?? '',
  });

export const dateHandle = (name: string, group: () => Element | null): DateHandle => ({
  name,
  type: 'text',
  get value() {
    return dateIn(group());
  },
  set value(date: string) {
    // A form library writes undefined for a field it has no value for.
    const parts = partsFromDate(date ?? '');
    for (const part of ['year', 'month', 'day'] as const) {
      const box = boxIn(group(), part);
      if (box) box.value = parts[part];
    }
  },
  focus: () => group()?.querySelector<HTMLInputElement>('[data-part]')?.focus(),
});
