'use client';

import type { ReactNode } from 'react';

import type { FactKind } from '@/rules';
import { ChoiceQuestion } from './choice-question';
import { ChoicesQuestion } from './choices-question';
import { MedicinesQuestion } from './medicines-question';
import { PlacesQuestion } from './places-question';
import { QuantityQuestion } from './quantity-question';
import type { QuestionProps } from './question-props';
import { TextQuestion } from './text-question';
import { YesNoQuestion } from './yes-no-question';

const byKind: Readonly<Record<FactKind, (props: QuestionProps) => ReactNode>> = {
  'yes-no': YesNoQuestion,
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  regions: PlacesQuestion,
  quantity: QuantityQuestion,
  medicines: MedicinesQuestion,
  text: TextQuestion,
  // The only date, the birth date, has a page of its own.
  date: TextQuestion,
};

export function Question(props: QuestionProps) {
  const Kind = byKind[props.words.kind];
  return <Kind {...props} />;
}
