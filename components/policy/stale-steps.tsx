import { Link } from '@/components/ui/link';
import { measureId, ruleSet, type Measure } from '@/rules';
import { Notice } from '@/components/ui/notice';
import { measureWords } from '@/lib/phrasebook/policy';
import { routes } from '@/lib/routes';

interface StaleStepsProps {
  readonly stale: readonly Measure[];
  /** The step that the page is about: nothing to go to. */
  readonly here?: Measure;
  /** What has to wait for that on this page. */
  readonly until?: string;
}

/** Steps that these rules do not have any more, what that means, and the way out. */
export function StaleSteps({ stale, here, until = 'Until then no effect can be shown.' }: StaleStepsProps) {
  return (
    <Notice tone="attention" title="The policy does not fit the rules any more">
      <p>
        The rules no longer have what is listed here, so nobody is judged and nobody can sign. An admin has to
        switch these steps off. {until}
      </p>
      <ul>
        {stale.map((measure) => {
          const id = measureId(measure);
          const { title } = measureWords(measure, ruleSet);
          return (
            <li key={id}>
              {here && measureId(here) === id ? title : <Link href={routes.policyMeasure(id)}>{title}</Link>}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
