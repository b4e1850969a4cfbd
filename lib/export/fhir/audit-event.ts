import type { AuditEvent } from '@medplum/fhirtypes';
import { auditActionLabels, type AuditAction } from '@/lib/audit/audit-action';
import type { AuditRow } from '@/lib/audit/audit-row';
import { systems } from './codes';

const actions: readonly (readonly [RegExp, NonNullable<AuditEvent['action']>])[] = [
  [/-(read|taken|downloaded|searched)$/, 'R'],
  [/^(consent|countersigned)/, 'C'],
];

const actionOf = (action: string): NonNullable<AuditEvent['action']> =>
  actions.find(([pattern]) => pattern.test(action))?.[1] ?? 'E';

const actorSystems = { staff: systems.staff, patient: systems.access, system: systems.clinic } as const;

/** One entry of the clinic's audit trail about a record, with its place and hash in that trail. */
export const auditEventOf = (row: AuditRow): AuditEvent => {
  const label = auditActionLabels[row.action as AuditAction];
  return {
    resourceType: 'AuditEvent',
    id: `${row.clinicId}-${row.sequence}`,
    type: {
      system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
      code: 'rest',
      display: 'RESTful Operation',
    },
    subtype: [{ system: systems.audit, code: row.action, display: label }],
    action: actionOf(row.action),
    recorded: row.at.toISOString(),
    outcome: '0',
    agent: [
      {
        who: {
          identifier: { system: actorSystems[row.actorKind], value: row.actorId ?? row.clinicId },
        },
        requestor: true,
      },
    ],
    source: { observer: { identifier: { system: systems.clinic, value: row.clinicId } } },
    entity: [
      {
        what: { reference: `Consent/${row.objectId}` },
        detail: [
          { type: 'sequence', valueString: String(row.sequence) },
          { type: 'previousHash', valueString: row.previousHash },
          { type: 'hash', valueString: row.hash },
          ...Object.entries(row.detail).map(([type, value]) => ({
            type,
            valueString: typeof value === 'string' ? value : JSON.stringify(value),
          })),
        ],
      },
    ],
  };
};
