import { Card } from '@/components/ui/card';
import type { Tone } from '@/components/ui/tone';
import { aftercare, aftercareCardsFor } from '@/lib/phrasebook/aftercare';
import styles from './aftercare-text.module.css';

interface AftercareTextProps {
  readonly emergencyNumber: string;
  /** Risks this person was told about: they decide which cards are added. */
  readonly riskIds: readonly string[];
}

interface AdviceProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly lead?: string;
  readonly tone?: Tone;
}

function Advice({ id, title, points, lead, tone }: AdviceProps) {
  return (
    <Card as="section" labelledBy={`after-${id}`} tone={tone}>
      <div className={styles.advice} data-keep-together="">
        <h3 id={`after-${id}`}>{title}</h3>
        {lead && <p>{lead}</p>}
        <ul>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** What is normal and what helps first, then the cards that this person needs, and last when to get help. */
export function AftercareText({ emergencyNumber, riskIds }: AftercareTextProps) {
  const { normal, helps, callUs, emergency } = aftercare;
  return (
    <div className={styles.cards}>
      <Advice id="normal" title={normal.title} points={normal.points} />
      <Advice id="helps" title={helps.title} points={helps.points} />
      {aftercareCardsFor(riskIds).map((card) => (
        <Advice key={card.id} tone="info" {...card} />
      ))}
      <Advice id="call" title={callUs.title} points={callUs.points} />
      <Advice
        id="emergency"
        tone="attention"
        title={emergency.title}
        lead={emergency.lead(emergencyNumber)}
        points={emergency.points}
      />
    </div>
  );
}
