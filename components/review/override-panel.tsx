import { Checkbox } from '@/components/ui/checkbox';
import { Notice } from '@/components/ui/notice';

interface OverridePanelProps {
  readonly findings: readonly { readonly id: string; readonly title: string }[];
  readonly error: string | undefined;
  readonly errorOfConfirmation: string | undefined;
}

/** Going against a "do not needle" is said twice, below and above what it goes against. */
export function OverridePanel({ findings, error, errorOfConfirmation }: OverridePanelProps) {
  return (
    <Notice tone="urgent" title="The rules say: do not needle" headingLevel={3}>
      <Checkbox name="override" value="on" label="I override this, and explain why above" error={error} />
      <p>You go against:</p>
      <ul>
        {findings.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <Checkbox
        name="overrideConfirmed"
        value="on"
        label="I confirm a second time: I have talked about each of these with the patient"
        error={errorOfConfirmation}
      />
    </Notice>
  );
}
