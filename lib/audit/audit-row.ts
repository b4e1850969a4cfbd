import { hashOf } from '@/lib/crypto/digest';

/** One stored audit event. */
export interface AuditRow {
  readonly clinicId: string;
  readonly sequence: number;
  readonly actorKind: 'staff' | 'patient' | 'system';
  readonly actorId: string | null;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly at: Date;
  readonly previousHash: string;
  readonly hash: string;
}

/** The newest link of an audit chain; null before the first event. */
export type AuditHead = { readonly sequence: number; readonly hash: string } | null;

/** SHA-256 over everything in the row, the previous hash included. */
export const auditHash = ({
  hash: _,
  ...row
}: AuditRow | (Omit<AuditRow, 'hash'> & { hash?: string })): string =>
  hashOf({ ...row, at: row.at.toISOString() });
