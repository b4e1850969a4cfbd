import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonLook } from '@/components/ui/button-class';
import { ButtonRow } from '@/components/ui/button-row';
import { Card } from '@/components/ui/card';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { AsItIsNow } from './as-it-is-now';
import { FormProblems } from './form-problems';
import type { ActionForm } from './use-action-form';

interface FormCardProps<T> {
  readonly id: string;
  readonly title: string;
  readonly lead: ReactNode;
  readonly form: ActionForm<T>;
  /** Over what is wrong: what did not happen. */
  readonly problem: string;
  readonly submit: string;
  readonly look?: ButtonLook['look'];
  /** Its fields, the hidden ones first. */
  readonly children?: ReactNode;
}

/** One step of its own on a page of staff: what it does, its fields, and the button. */
export function FormCard<T>({ id, title, lead, form, problem, submit, look, children }: FormCardProps<T>) {
  return (
    <Card as="section" labelledBy={id}>
      <SectionHeading id={id} lead={lead}>
        {title}
      </SectionHeading>
      <form {...form.formProps}>
        <Stack>
          <FormProblems form={form} title={problem} />
          <AsItIsNow state={form.state} />
          {children}
          <ButtonRow>
            <Button type="submit" look={look} pending={form.pending}>
              {submit}
            </Button>
          </ButtonRow>
        </Stack>
      </form>
    </Card>
  );
}
