import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { CountedBefore } from '@/lib/consent/counted-before';
import { countedBeforeInWords, countsFromOneInWords } from '@/lib/phrasebook/plan-extent';
import { routes } from '@/lib/routes';
import type { PlanExtent } from '@/lib/screening/plan-extent';

interface CountStartsAgainProps {
  readonly before: CountedBefore;
  readonly extent: PlanExtent;
  /** Whether the patient has signed anew already, will, or may yet go by the consent before. */
  readonly signing: 'done' | 'ahead' | 'perhaps';
  /** Where the plan is changed; left out on that page itself. */
  readonly planHref?: string;
}

const titles = {
  done: 'The count has started again',
  ahead: 'Signing anew starts the count again',
  perhaps: 'Signing anew would start the count again',
} as const;

/** A plan goes from visit to visit as it stands, and a new signature is for all of it: staff are told before they rely on it. */
export function CountStartsAgain({ before, extent, signing, planHref }: CountStartsAgainProps) {
  return (
    <Notice
      tone="info"
      title={titles[signing]}
      actions={
        planHref && (
          <LinkButton look="secondary" href={planHref}>
            Change the plan
          </LinkButton>
        )
      }
    >
      <p>
        Countersigned under the <Link href={routes.record(before.consentId)}>consent before</Link>:{' '}
        {countedBeforeInWords(before)}. {countsFromOneInWords(extent, signing)}
      </p>
    </Notice>
  );
}
