import { Notice } from '@/components/ui/notice';
import { providerProblem } from './provider-words';

interface ProviderProblemProps {
  readonly name: string;
  /** What stands in the address; whatever it is, nothing of it is shown. */
  readonly trouble: string;
  readonly doing: 'sign-in' | 'unlock' | 'link';
}

/** Somebody was sent to the identity provider, and what they were sent for did not come about. */
export function ProviderProblem({ name, trouble, doing }: ProviderProblemProps) {
  const { title, text } = providerProblem(name, trouble, doing);
  return (
    <Notice tone="attention" title={title}>
      <p>{text}</p>
    </Notice>
  );
}
