import { Link } from '@/components/ui/link';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { CheckboxGroup } from '@/components/ui/checkbox-group';
import { Notice } from '@/components/ui/notice';
import { TextArea } from '@/components/ui/text-area';
import { contradictionOf, readyConditions } from '@/lib/phrasebook/agreed-conditions';
import type { PlannedInWords } from '@/lib/screening/planned-in-words';

interface AgreedConditionsProps {
  readonly plan: PlannedInWords;
  readonly planHref: string;
  /** What was ticked and typed before. */
  readonly lines: readonly string[];
  readonly error: string | undefined;
  readonly errorOfOwnWords: string | undefined;
}

/** What was agreed in the talk. Ticks are ready sentences; what the plan speaks against is not among them. */
export function AgreedConditions({ plan, planHref, lines, error, errorOfOwnWords }: AgreedConditionsProps) {
  const { technique, areas } = plan;
  const offered = readyConditions.filter((line) => contradictionOf(line, plan) === null);
  const notOffered = readyConditions.filter((line) => !offered.includes(line));
  return (
    <Card>
      {technique && (
        <p>
          The consent also says what is planned: <strong>{areas.join('; ')}</strong>,{' '}
          <strong>{technique.label.toLowerCase()}</strong>. <Link href={planHref}>Change the plan</Link>
        </p>
      )}
      <CheckboxGroup
        name="conditions"
        label="Precautions you agreed with the patient"
        hint="They appear in the consent, in these words."
        options={offered.map((line) => ({ value: line, label: line }))}
        defaultValues={lines.filter((line) => offered.includes(line))}
        error={error}
        columns
      />
      {notOffered.length > 0 && (
        <Notice title="These do not go with the plan" headingLevel={3}>
          <ul>
            {notOffered.map((line) => (
              <li key={line}>
                “{line}” – {contradictionOf(line, plan)}.
              </li>
            ))}
          </ul>
          <p>
            <Link href={planHref}>Change the plan</Link> if one of them is what you agreed.
          </p>
        </Notice>
      )}
      <TextArea
        name="conditions"
        id="own-conditions"
        label="Others, in words the patient understands"
        hint="One a line."
        optional="(you may leave this out)"
        rows={3}
        defaultValue={lines.filter((line) => !offered.includes(line)).join('\n')}
      />
      <Checkbox
        name="ownWordsFit"
        value="on"
        label={`What I wrote myself goes with the plan${technique ? `: ${[...areas, technique.label.toLowerCase()].join('; ')}` : ''}`}
        hint="Only where you wrote something. The consent says both."
        error={errorOfOwnWords}
      />
    </Card>
  );
}
