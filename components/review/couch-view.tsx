import { Link } from '@/components/ui/link';
import { regionById, type Evaluation } from '@/rules';
import { RegionMap } from '@/components/body/region-map';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Notice } from '@/components/ui/notice';
import { SectionHeading } from '@/components/ui/section-heading';
import { dayInWords } from '@/components/staff/format';
import { Moment } from '@/components/staff/moment';
import { PersonName } from '@/components/staff/person-name';
import type { EarlierConsent } from '@/lib/consent/coverage';
import type { Statement } from '@/lib/consent/statement';
import { treatmentInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import type { PlanExtent } from '@/lib/screening/plan-extent';
import type { ScreeningSnapshot, StoredConsent } from '@/lib/screening/screening-snapshot';
import styles from './couch-view.module.css';
import { ownSignatureOf } from '@/lib/consent/sign-consent.schema';

interface CouchViewProps {
  readonly patient: ScreeningSnapshot['patient'];
  /** What was agreed to: the consent stands, so this is what was signed. */
  readonly statement: Statement;
  readonly evaluation: Evaluation;
  readonly consent: StoredConsent;
  /** The consent of an earlier visit that it goes by. */
  readonly under: EarlierConsent | null;
  readonly extent: PlanExtent;
  readonly timeZone: string;
  /** The day on which the patient said that the answers are true, and the present one. */
  readonly declaredOn: string | null;
  readonly today: string;
}

/** What counts with a needle in the hand: who, where, what not, and what was agreed. */
export function CouchView({
  patient,
  statement,
  evaluation,
  consent,
  under,
  extent,
  timeZone,
  declaredOn,
  today,
}: CouchViewProps) {
  // What an override opened stands among what was agreed to, and nowhere else.
  const closed = evaluation.blockedRegions.filter((region) => !statement.plan.regionIds.includes(region));
  const signer = ownSignatureOf(consent.signatures);
  const witness = consent.signatures.find(({ role }) => role === 'witness');
  return (
    <Card as="section" labelledBy="couch">
      <SectionHeading id="couch">
        <span>
          <PersonName person={patient} />, born {dayInWords(patient.bornOn)}
        </span>
      </SectionHeading>
      <div className={styles.columns}>
        <div className={styles.part}>
          <h3>Agreed to</h3>
          <ul className={styles.big}>
            {statement.plan.regions.map((region) => (
              <li key={region}>{region}</li>
            ))}
          </ul>
          <p>
            <strong>Technique:</strong> {statement.plan.technique ?? 'not named'}
          </p>
          <p>
            <strong>Treatment:</strong>{' '}
            {consent.course
              ? treatmentInWords({ ...extent, number: consent.course.number })
              : statement.plan.extent?.join('. ')}
          </p>
        </div>
        <div className={styles.part}>
          <h3>Closed areas</h3>
          {closed.length === 0 ? (
            <p>None.</p>
          ) : (
            <ul role="list" className={styles.closed}>
              {closed.map((region) => (
                <li key={region}>
                  <Badge tone="urgent">{regionById(region).label}</Badge>
                </li>
              ))}
            </ul>
          )}
          {statement.plan.leftOut.length > 0 && (
            <p>
              <strong>Left alone:</strong> {statement.plan.leftOut.join('; ')}
            </p>
          )}
        </div>
        <div className={styles.part}>
          <h3>Precautions</h3>
          {statement.precautions.length === 0 ? (
            <p>None agreed.</p>
          ) : (
            <ul>
              {statement.precautions.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
      <RegionMap planned={statement.plan.regionIds} closed={closed} maybeClosed={[]} />
      {under ? (
        <p>
          Confirmed on the patient’s device, <Moment at={consent.signedAt} timeZone={timeZone} />. Goes by the{' '}
          <Link href={routes.record(under.consent.id)}>
            consent of <Moment at={under.consent.signedAt} timeZone={timeZone} />
          </Link>
          , signed by <bdi>{under.signed?.signer?.name}</bdi>.
        </p>
      ) : (
        <p>
          Signed by <bdi>{signer?.signerName}</bdi>
          {signer?.role === 'guardian' && ' (for the patient)'}
          {signer?.method === 'mark' && ' with a mark'}
          {witness && (
            <>
              , witnessed by <bdi>{witness.signerName}</bdi>
            </>
          )}
          , <Moment at={consent.signedAt} timeZone={timeZone} />.
        </p>
      )}
      {declaredOn && declaredOn !== today ? (
        <Notice tone="attention" title={`The answers are of ${dayInWords(declaredOn)}, not of today`}>
          <p>Ask again about what changes from day to day: fever, food, sleep, pain, medicines, pregnancy.</p>
        </Notice>
      ) : (
        <p>The patient said today that the answers are true.</p>
      )}
    </Card>
  );
}
