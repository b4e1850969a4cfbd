'use client';

import { useState, useTransition } from 'react';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { idle, type ActionState } from '@/lib/action/action-state';
import { patientWords } from '@/lib/phrasebook/patient';

const words = patientWords.help;

interface AskStaffProps {
  readonly ask: (previous: ActionState<null>, data: Record<string, never>) => Promise<ActionState<null>>;
  readonly phone: string;
}

/** Calls somebody, and says so only once the clinic knows. */
export function AskStaff({ ask, phone }: AskStaffProps) {
  const [asking, startAsking] = useTransition();
  const [told, setTold] = useState<'yes' | 'failed'>();
  const [open, setOpen] = useState(false);

  const press = () =>
    startAsking(async () => {
      const outcome = await ask(idle, {}).catch(() => undefined);
      setTold(outcome?.status === 'done' ? 'yes' : 'failed');
      setOpen(true);
    });
  const close = () => setOpen(false);

  return (
    <>
      <Button
        look="secondary"
        size="small"
        icon="hand"
        pending={asking}
        pendingLabel={words.asking}
        onClick={press}
      >
        {words.ask}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={told === 'failed' ? words.failedTitle : words.title}
        closeLabel={words.close}
        actions={<Button onClick={close}>{words.close}</Button>}
      >
        <p>{told === 'failed' ? words.failed : words.text}</p>
        <p>{words.call(phone)}</p>
      </Dialog>
    </>
  );
}
