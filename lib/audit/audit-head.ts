import 'server-only';
import { findLastAudit } from './audit.repository';

/** The newest link of the clinic's audit chain, or null while it is empty. */
export const auditHead = findLastAudit;
