'use client';

import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react';

import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { GroupFrame } from '@/components/ui/group-frame';
import { patientWords } from '@/lib/phrasebook/patient';
import { namelessMedicine } from '@/lib/screening/medicine-lines.schema';
import { notSureValue, type Draft } from './draft';
import { MedicineLine } from './medicine-line';
import type { QuestionProps } from './question-props';
import { checkedIn } from './read-inputs';
import { UnderstoodMedicines } from './understood-medicines';
import { useQuestion } from './use-question';
import styles from './question.module.css';

const none = 'none';
const words = patientWords.questions;

/** What was typed where a suggestion was answered, by the id of the line's box. */
type TypedById = ReadonlyMap<string, string>;

const read = (root: HTMLElement, typedById: TypedById): Draft => {
  const ticked = checkedIn(root);
  if (ticked.includes(notSureValue)) return { state: 'not-sure' };
  if (ticked.includes(none)) return { state: 'answered', value: [none] };
  const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-line]')];
  const lines = boxes
    .map(({ id, value }) => ({ line: value.trim(), typed: typedById.get(id)?.trim() ?? null }))
    .filter(({ line }) => line !== '');
  if (lines.length === 0) return { state: 'cleared' };
  const value = lines.map(({ line }) => line);
  const typed = lines.map((line) => line.typed);
  // Counted as the boxes are on the page, the empty ones too.
  const nameless = namelessMedicine(boxes.map((box) => box.value.trim() || 'empty'));
  return {
    state: 'answered',
    value,
    ...(typed.some((line) => line !== null) && { typed }),
    ...(nameless !== null && { problem: words.medicineUnnamed(nameless) }),
  };
};

const isNone = (lines: readonly string[]): boolean => lines.length === 1 && lines[0] === none;

/** Medicines, one a line and in one's own words. What is ticked below puts the lines aside; they are not lost. */
export function MedicinesQuestion(props: QuestionProps) {
  const { name, answer, error, optional, onDraft, understood, suggest } = props;
  const id = useId();
  const errorId = `${id}-error`;
  const boxOf = (key: number) => `${id}-${key}`;
  const typedById = useRef(
    new Map((answer?.typed ?? []).flatMap((typed, key) => (typed === null ? [] : [[boxOf(key), typed]]))),
  );
  const { root, stored, tell, tellSoon } = useQuestion(
    answer,
    (element) => read(element, typedById.current),
    onDraft,
  );
  const before = stored.state === 'answered' && Array.isArray(stored.value) ? (stored.value as string[]) : [];
  const [lines, setLines] = useState(() =>
    (before.length > 0 && !isNone(before) ? before : ['']).map((text, key) => ({
      key,
      text,
      typed: answer?.typed?.[key] ?? null,
    })),
  );
  const moveTo = useRef<number>(undefined);

  useEffect(() => {
    // A removed line is an answer changed; a new one wants to be written in.
    tell();
    if (moveTo.current === undefined) return;
    const boxes = root.current?.querySelectorAll<HTMLInputElement>('[data-line]');
    boxes?.[Math.min(moveTo.current, boxes.length - 1)]?.focus();
    moveTo.current = undefined;
  }, [lines, root, tell]);

  const add = () => {
    moveTo.current = lines.length;
    setLines([...lines, { key: Math.max(...lines.map(({ key }) => key)) + 1, text: '', typed: null }]);
  };
  const remove = (key: number) => {
    moveTo.current = lines.findIndex((line) => line.key === key);
    setLines(lines.filter((line) => line.key !== key));
  };
  const tick = (event: ChangeEvent<HTMLInputElement>) => {
    for (const box of root.current?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])
      if (box !== event.target) box.checked = false;
    tell();
  };
  const alone = (value: string, label: string, ticked: boolean) => (
    <Choice
      type="checkbox"
      name={`${name}-alone`}
      value={value}
      label={label}
      defaultChecked={ticked}
      onChange={tick}
    />
  );

  return (
    <div ref={root}>
      <GroupFrame
        label={props.words.question}
        hint={props.words.hint}
        name={name}
        {...{ error, errorId, optional }}
      >
        <div className={styles.medicines}>
          <div className={styles.lines}>
            {lines.map(({ key, text, typed }, index) => (
              <MedicineLine
                key={key}
                id={boxOf(key)}
                at={index + 1}
                errorId={error === words.medicineUnnamed(index + 1) ? errorId : undefined}
                defaultValue={text}
                typed={typed}
                suggest={suggest}
                onChange={() => {
                  typedById.current.delete(boxOf(key));
                  tellSoon();
                }}
                onAnswered={(own) => {
                  typedById.current.set(boxOf(key), own);
                  tellSoon();
                }}
                onBlur={tell}
                onEnter={add}
                onRemove={lines.length > 1 ? () => remove(key) : undefined}
              />
            ))}
            <div>
              <Button look="secondary" size="small" icon="plus" onClick={add}>
                {words.addMedicine}
              </Button>
            </div>
          </div>
          <div className={styles.beside}>
            {alone(none, words.noMedicines, isNone(before))}
            {alone(notSureValue, words.notSure, stored.state === 'not-sure')}
          </div>
          <UnderstoodMedicines items={understood} />
        </div>
      </GroupFrame>
    </div>
  );
}
