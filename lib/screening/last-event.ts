import type { ScreeningEvent, ScreeningEventKind } from './screening-event.schema';
import type { ScreeningSnapshot } from './screening-snapshot';

/** The newest event of one kind, or null. */
export const lastEvent = <K extends ScreeningEventKind>(
  { events }: Pick<ScreeningSnapshot, 'events'>,
  kind: K,
): Extract<ScreeningEvent, { kind: K }> | null =>
  (events.findLast((event) => event.kind === kind) as Extract<ScreeningEvent, { kind: K }> | undefined) ??
  null;
