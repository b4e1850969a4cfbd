import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { routes } from '@/lib/routes';
import { LinkMaker, type MakeLink } from './link-maker';
import { PostButton } from './post-button';
import styles from './ways-in.module.css';

interface WaysInProps {
  readonly screeningId: string;
  readonly makeLink: MakeLink;
  readonly timeZone: string;
  /** What the patient does with it: answer, or sign. */
  readonly purpose: 'answer' | 'sign' | 'look';
  /** Who signs, when it comes to that: “the patient”, or somebody else. */
  readonly signer: string;
}

const titles: Readonly<Record<WaysInProps['purpose'], (signer: string) => string>> = {
  answer: () => 'Let the patient answer',
  sign: (signer) => `Let ${signer} sign`,
  look: () => 'Give the form to the patient again',
};

/** The two ways for a patient into this one screening. */
export function WaysIn({ screeningId, makeLink, timeZone, purpose, signer }: WaysInProps) {
  return (
    <Card as="section" labelledBy="ways-in">
      <SectionHeading id="ways-in">{titles[purpose](signer)}</SectionHeading>
      <div className={styles.ways}>
        <div className={styles.way}>
          <h3>On this tablet</h3>
          <p>You are signed out on it, and it opens this form only.</p>
          <PostButton address={routes.screening.handOver(screeningId)} icon="tablet" look="primary">
            Hand over this tablet
          </PostButton>
        </div>
        <div className={styles.way}>
          <h3>{purpose === 'sign' ? 'On their own device' : 'On the patient’s own device'}</h3>
          <LinkMaker
            about={{ name: 'screeningId', value: screeningId }}
            lead="Show a QR code, or send a link. A new link ends every way in that was given before."
            makeLink={makeLink}
            timeZone={timeZone}
          />
        </div>
      </div>
    </Card>
  );
}
