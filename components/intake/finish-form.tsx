'use client';

import { forgetDrafts } from '@/components/form/drafts';
import { Button } from '@/components/ui/button';
import { routes } from '@/lib/routes';

interface FinishFormProps {
  readonly label: string;
  readonly look?: 'primary' | 'quiet' | 'secondary' | undefined;
}

/** A plain post, so that the whole page goes and nothing of it stays in memory. */
export function FinishForm({ label, look = 'primary' }: FinishFormProps) {
  return (
    <form method="post" action={routes.patient.finish} onSubmit={forgetDrafts}>
      <Button type="submit" look={look}>
        {label}
      </Button>
    </form>
  );
}
