import 'server-only';
import { openRow, sealRow, type PatientKey } from '@/lib/data-key/patient-key';
import type { ScreeningEventKind } from './screening-event.schema';

/** Which event it is, by what stays in the clear. */
export interface EventPlace {
  readonly screeningId: string;
  readonly kind: string;
  /** ISO 8601, in UTC. */
  readonly at: string;
}

/** As it is stored: what somebody said stands encrypted, what the database goes by does not. */
export interface StoredDetail {
  readonly detail: unknown;
  readonly sealedContent: Uint8Array | null;
}

/** What the database goes by, and what says nothing of anybody; migration 0039 names the same. Whatever else there is, is encrypted. */
export const kindsInTheClear: readonly string[] = [
  'identity-confirmed',
  'about-read',
  'extent-planned',
  'declared-true',
  'alert-raised',
  'alert-acknowledged',
  'access-changed',
] satisfies ScreeningEventKind[];

export const isSealedKind = (kind: string): boolean => !kindsInTheClear.includes(kind);

const field = 'screening_event.content';
const nameOf = ({ screeningId, kind, at }: EventPlace): string => `${screeningId} ${kind} ${at}`;

/** Of what is JSON already. */
export const sealEventText = (key: PatientKey, place: EventPlace, json: string): Buffer<ArrayBuffer> =>
  sealRow(key, field, nameOf(place), json);

export const openEvent = (
  key: PatientKey | null,
  place: EventPlace,
  { detail, sealedContent }: StoredDetail,
): unknown => (isSealedKind(place.kind) ? openRow(key, field, nameOf(place), sealedContent) : detail);
