import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Moment } from '@/components/staff/moment';
import type { RecordEnd } from '@/lib/consent/record-end';
import { routes } from '@/lib/routes';

interface RecordEndNoticeProps {
  readonly kind: string;
  readonly end: RecordEnd;
  readonly timeZone: string;
}

const why: Readonly<Record<RecordEnd['because'], string>> = {
  withdrawn: 'the consent was taken back',
  refused: 'the patient said no afterwards',
  'given-again': 'a newer consent was signed',
  plan: 'the plan was changed after it',
  answers: 'answers were changed after it',
  decision: 'a new decision was made after it',
  rules: 'the rules or the clinic’s policy changed, and it was judged again',
  ended: 'its last day passed before it was countersigned',
  'changed-since': 'the consent it goes by was changed before it was countersigned',
  'used-up': 'the treatments it was for were countersigned at other visits before it was',
};

const links = {
  given: 'Open the newer consent',
  refused: 'Open the refusal',
  withdrawn: 'Open the withdrawal',
} as const;

/** Said on a record that somebody might still rely on. It is printed with it. */
export function RecordEndNotice({
  kind,
  end: { because, later, wasComplete },
  timeZone,
}: RecordEndNoticeProps) {
  const isNo = kind !== 'given';
  return (
    <Notice
      tone={isNo ? 'info' : 'attention'}
      icon="undo"
      title={
        isNo
          ? 'Consent was given again'
          : wasComplete
            ? `Complete; ${why[because]}`
            : `No longer in force: ${why[because]}`
      }
      actions={
        later && (
          <LinkButton look="secondary" href={routes.record(later.id)}>
            {links[later.kind]}
          </LinkButton>
        )
      }
    >
      <p>
        {later && (
          <>
            Since <Moment at={later.signedAt} timeZone={timeZone} />.{' '}
          </>
        )}
        {isNo
          ? 'This record stays as it was said then.'
          : wasComplete
            ? 'It covers what was done before. For any treatment after the change, the consent is given anew.'
            : 'Do not needle on this record. It stays as it was signed.'}
      </p>
    </Notice>
  );
}
