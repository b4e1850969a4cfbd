import { Link } from '@/components/ui/link';
import { factById, isFactId } from '@/rules';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { routes } from '@/lib/routes';

interface UnreadableNoticeProps {
  readonly screeningId: string;
  readonly patientId: string;
  /** Facts whose answer these rules do not know. */
  readonly facts: readonly string[];
  readonly clinical: boolean;
}

const placeOf = (screeningId: string, fact: string): string =>
  fact.startsWith('plan.') ? routes.screening.plan(screeningId) : routes.screening.correct(screeningId, fact);

/** What to do where a release no longer knows an answer. Until then nothing is judged, decided or signed. */
export function UnreadableNotice({ screeningId, patientId, facts, clinical }: UnreadableNoticeProps) {
  const known = facts.filter(isFactId);
  return (
    <Notice
      tone="urgent"
      title="An answer cannot be read any more"
      actions={
        <LinkButton look="secondary" href={`${routes.intake}?patient=${patientId}`}>
          Start a new screening
        </LinkButton>
      }
    >
      <p>
        The questions have changed since it was given. Nothing is judged and nobody can sign until it is put
        right. Everything that was said before is kept.
      </p>
      {!clinical && <p>Tell a physiotherapist, who asks the patient again.</p>}
      {clinical && known.length > 0 && (
        <>
          <p>Ask the patient again:</p>
          <ul>
            {known.map((fact) => (
              <li key={fact}>
                <Link href={placeOf(screeningId, fact)}>{factById(fact).question}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {clinical && known.length < facts.length && (
        <p>A question is not asked any more: only a new screening leaves its answer behind.</p>
      )}
    </Notice>
  );
}
