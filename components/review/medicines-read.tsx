import { medicineClasses, readMedicines } from '@/rules';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import styles from './medicines-read.module.css';

interface MedicinesReadProps {
  readonly lines: readonly string[];
  readonly change?: React.ReactNode;
}

const className = (id: string): string => medicineClasses.find((one) => one.id === id)?.name ?? id;

/** What the patient typed, line by line, beside what the rules made of it. */
export function MedicinesRead({ lines, change }: MedicinesReadProps) {
  return (
    <Card as="section" labelledBy="medicines-read">
      <SectionHeading id="medicines-read" aside={change}>
        Medicines as they were read
      </SectionHeading>
      <dl className={styles.lines}>
        {lines.map((line, index) => {
          const { items } = readMedicines([line]);
          return (
            <div key={`${index}-${line}`} className={styles.line}>
              <dt>
                <bdi>{line}</bdi>
              </dt>
              <dd className={styles.items}>
                {items.length === 0 && <span>Says nothing</span>}
                {items.map((item) => (
                  <div key={item.text} className={styles.item}>
                    <span>
                      {item.recognised.map(({ name }) => name).join(', ') ||
                        (item.isMedicine ? item.text : 'No medicine')}
                      {item.classes.length > 0 && (
                        <span className={styles.classes}> ({item.classes.map(className).join(', ')})</span>
                      )}
                    </span>
                    {!item.understood && (
                      <Badge tone="attention" icon="question">
                        Not recognised: ask
                      </Badge>
                    )}
                  </div>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
