'use client';

import dynamic from 'next/dynamic';
import { useId, type ChangeEvent, type ReactNode } from 'react';

import { useTicked } from '@/components/body/use-ticked';
import { Choice } from '@/components/ui/choice';
import { GroupFrame } from '@/components/ui/group-frame';
import { patientWords } from '@/lib/phrasebook/patient';
import type { PlaceGroup } from './question-words';
import styles from './places-field.module.css';

/** Only where somebody is asked for a place. */
const BodyChart = dynamic(() => import('@/components/body/body-chart').then((chart) => chart.BodyChart));

interface PlacesFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly optional?: string | undefined;
  readonly name: string;
  readonly groups: readonly PlaceGroup[];
  /** Answers that stand alone, such as "Nowhere". */
  readonly alone?: readonly { readonly value: string; readonly label: string }[] | undefined;
  readonly defaultValues?: readonly string[] | undefined;
  readonly onChange?: ((event: ChangeEvent<HTMLInputElement>) => void) | undefined;
}

/** Places on the body: the body itself to tap, and lists, one for each part. Either does the same. */
export function PlacesField(props: PlacesFieldProps) {
  const { label, hint, error, optional, name, groups, alone = [], defaultValues = [], onChange } = props;
  const id = useId();
  const { tray, ticked, look, press } = useTicked(defaultValues);
  const labels = new Map(groups.flatMap(({ places }) => places.map((place) => [place.value, place.label])));
  const standsAlone = (value: string) => alone.some((one) => one.value === value);

  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const { target } = event;
    if (target.checked)
      for (const box of tray.current?.querySelectorAll<HTMLInputElement>('input') ?? [])
        if (box !== target && (standsAlone(target.value) || standsAlone(box.value))) box.checked = false;
    look();
    onChange?.(event);
  };
  const box = (option: { readonly value: string; readonly label: string }, isAlone: boolean) => (
    <Choice
      key={option.value}
      type="checkbox"
      name={name}
      value={option.value}
      label={option.label}
      alone={isAlone}
      defaultChecked={defaultValues.includes(option.value)}
      onChange={change}
    />
  );

  return (
    <GroupFrame {...{ label, hint, error, optional, name }}>
      <div className={styles.field}>
        <BodyChart labels={labels} chosen={ticked} onToggle={press} words={patientWords.body} />
        <div ref={tray} className={styles.parts}>
          {groups.map((group) => (
            <div
              key={group.id}
              role="group"
              aria-labelledby={`${id}-${group.id}`}
              className={styles.part}
              data-side={/^(left|right)-/.exec(group.id)?.[1]}
            >
              <p id={`${id}-${group.id}`} className={styles.title}>
                {group.title}
              </p>
              <div className={styles.places}>{group.places.map((place) => box(place, false))}</div>
            </div>
          ))}
          {alone.length > 0 && <div className={styles.alone}>{alone.map((one) => box(one, true))}</div>}
        </div>
      </div>
    </GroupFrame>
  );
}
