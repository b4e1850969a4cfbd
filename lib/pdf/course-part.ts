import { isRegionId, regionById } from '@/rules';
import { alertInWords } from '@/lib/phrasebook/alerts';
import { auditActionLabels, type AuditAction } from '@/lib/audit/audit-action';
import { printedRecordWords } from '@/lib/phrasebook/printed-record';
import type { SealedContent } from '@/lib/record/sealed-content';
import { momentOf } from './moments';
import { staffNames } from './person-part';
import type { SheetPart } from './record-sheet';

const words = printedRecordWords;

const listIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** What an event was about, where that is more than its kind. */
const aboutEvent = ({ kind, detail }: SealedContent['events'][number]): string | null => {
  switch (kind) {
    case 'complaint-given':
      return listIn(detail['regions'])
        .map((id) => (isRegionId(id) ? regionById(id).label : id))
        .join('; ');
    case 'about-read':
      return typeof detail['textVersion'] === 'string' ? words.proof.version(detail['textVersion']) : null;
    case 'alert-raised':
      return typeof detail['cause'] === 'string' ? alertInWords(detail['cause'], true) : null;
    case 'identity-cleared':
      return typeof detail['reason'] === 'string' ? detail['reason'] : null;
    case 'access-changed': {
      const what = detail['what'];
      return typeof what === 'string' ? (auditActionLabels[what as AuditAction] ?? what) : null;
    }
    default:
      return null;
  }
};

/** How the record came about: what happened besides the answers, in order. */
export const coursePart = (content: SealedContent): SheetPart => {
  const { events, screening, clinic } = content;
  const nameFor = staffNames(content);
  return {
    title: words.parts.course,
    blocks: [
      {
        kind: 'course',
        rows: [
          {
            at: momentOf(screening.startedAt, clinic.timeZone),
            what: words.started(nameFor(screening.startedById) ?? words.staffMember),
          },
          ...events.map((event) => ({
            at: momentOf(event.at, clinic.timeZone),
            what: [words.events[event.kind] ?? event.kind, aboutEvent(event)].filter(Boolean).join(': '),
          })),
        ],
      },
    ],
  };
};
