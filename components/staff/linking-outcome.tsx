import { Notice } from '@/components/ui/notice';
import { ProviderProblem } from './provider-problem';

/** What came of linking an account just now, as it stands in the address. */
export function LinkingOutcome({
  name,
  cameOf,
  isLinked,
}: {
  readonly name: string;
  readonly cameOf: string;
  readonly isLinked: boolean;
}) {
  if (isLinked)
    return (
      <Notice tone="success" title="Your account is linked">
        <p>{`From now on you can sign in with ${name}.`}</p>
      </Notice>
    );
  if (cameOf === 'second-step-first')
    return (
      <Notice tone="attention" title="Set up the second step first">
        <p>
          {`What came from ${name} does not say that you signed in there just now. So that nobody else gets in by it on a shared tablet, a code is asked for as well.`}
        </p>
      </Notice>
    );
  return <ProviderProblem name={name} trouble={cameOf} doing="link" />;
}
