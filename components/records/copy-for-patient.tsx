import { LinkMaker, type MakeLink } from '@/components/staff/link-maker';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import styles from './copy-for-patient.module.css';

interface CopyForPatientProps {
  readonly recordId: string;
  readonly makeLink: MakeLink;
  readonly timeZone: string;
}

/** The patient's copy on their own phone. */
export function CopyForPatient({ recordId, makeLink, timeZone }: CopyForPatientProps) {
  return (
    <div className={styles.place} data-screen-only="">
      <Card as="section" labelledBy="copy-for-patient">
        <SectionHeading
          id="copy-for-patient"
          lead="A PDF of what the patient read, said and signed. It opens only after their name and date of birth."
        >
          The patient’s copy
        </SectionHeading>
        <LinkMaker
          about={{ name: 'recordId', value: recordId }}
          lead="Show a QR code, or send a link. It works for a week; a new one ends the one before."
          makeLink={makeLink}
          timeZone={timeZone}
        />
      </Card>
    </div>
  );
}
