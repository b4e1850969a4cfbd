'use client';

import dynamic from 'next/dynamic';
import { regions, regionsOf, type RegionGroupId, type RegionId } from '@/rules';
import { useTicked } from '@/components/body/use-ticked';
import { Choice } from '@/components/ui/choice';
import { GroupFrame } from '@/components/ui/group-frame';
import { bodyWords } from '@/lib/phrasebook/patient-body';
import styles from './region-picker.module.css';

const BodyChart = dynamic(() => import('@/components/body/body-chart').then((chart) => chart.BodyChart));

interface RegionPickerProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: string | undefined;
  readonly defaultValues?: readonly string[] | undefined;
  /** Regions that the answers close: still to be chosen, and then judged. */
  readonly closed?: readonly RegionId[] | undefined;
  readonly maybeClosed?: readonly RegionId[] | undefined;
  readonly onToggle?: (() => void) | undefined;
}

/** Every selectable region is in exactly one of these; left and right stand side by side. */
const parts: readonly { readonly id: RegionGroupId; readonly label: string }[] = [
  { id: 'head-and-neck', label: 'Head and neck' },
  { id: 'trunk', label: 'Trunk' },
  { id: 'left-arm', label: 'Left arm' },
  { id: 'right-arm', label: 'Right arm' },
  { id: 'left-leg', label: 'Left leg' },
  { id: 'right-leg', label: 'Right leg' },
];

const labels = new Map(regions.flatMap((region) => (region.selectable ? [[region.id, region.label]] : [])));

/** Areas of the body, on the body and as a list to tick: either does the same. Sites that are never needled are not offered. */
export function RegionPicker(props: RegionPickerProps) {
  const { name, label, hint, error, optional, defaultValues, closed, maybeClosed, onToggle } = props;
  const { tray, ticked, look, press } = useTicked(defaultValues ?? []);
  const change = () => {
    look();
    onToggle?.();
  };
  const noteFor = (id: RegionId): string | undefined => {
    if (closed?.includes(id)) return 'Closed by an answer';
    return maybeClosed?.includes(id) ? 'May be closed: ask first' : undefined;
  };
  return (
    <GroupFrame {...{ name, label, hint, error, optional }}>
      <div className={styles.field}>
        <BodyChart
          labels={labels}
          chosen={ticked}
          onToggle={press}
          {...{ closed, maybeClosed }}
          words={bodyWords}
        />
        <div ref={tray} className={styles.parts}>
          {parts.map(({ id, label: part }) => (
            <div key={id} role="group" aria-labelledby={`${name}-${id}`} className={styles.part}>
              <p id={`${name}-${id}`} className={styles.title}>
                {part}
              </p>
              {regionsOf(id)
                .filter(({ selectable }) => selectable)
                .map((region) => (
                  <Choice
                    key={region.id}
                    type="checkbox"
                    name={name}
                    value={region.id}
                    label={region.label}
                    hint={noteFor(region.id)}
                    defaultChecked={defaultValues?.includes(region.id)}
                    onChange={change}
                  />
                ))}
            </div>
          ))}
        </div>
      </div>
    </GroupFrame>
  );
}
