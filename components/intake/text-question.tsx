'use client';

import { TextArea } from '@/components/ui/text-area';
import type { Draft } from './draft';
import { NotSureTick } from './not-sure-tick';
import type { QuestionProps } from './question-props';
import { isNotSureTicked, typedBox, untick } from './read-inputs';
import { useQuestion } from './use-question';
import styles from './question.module.css';

const read = (root: HTMLElement): Draft => {
  if (isNotSureTicked(root)) return { state: 'not-sure' };
  const typed = typedBox(root)?.value.trim() ?? '';
  return typed === '' ? { state: 'cleared' } : { state: 'answered', value: typed };
};

/** A few words of one's own, or not sure. */
export function TextQuestion({ name, words, optional, answer, error, onDraft }: QuestionProps) {
  const { root, stored, tell, tellSoon } = useQuestion(answer, read, onDraft);
  const empty = (ticked: boolean) => {
    const box = root.current && typedBox(root.current);
    if (ticked && box) box.value = '';
    tell();
  };
  return (
    <div ref={root} className={styles.typed}>
      <TextArea
        label={words.question}
        hint={words.hint}
        optional={optional}
        error={error}
        name={name}
        rows={2}
        data-typed=""
        autoComplete="off"
        defaultValue={stored.state === 'answered' ? String(stored.value) : ''}
        onChange={() => {
          untick(root.current);
          tellSoon();
        }}
        onBlur={tell}
      />
      <NotSureTick
        name={name}
        about={words.question}
        defaultChecked={stored.state === 'not-sure'}
        onChange={empty}
      />
    </div>
  );
}
