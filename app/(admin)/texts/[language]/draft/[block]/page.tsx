import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BlockForm } from '@/components/texts/block-form';
import { exampleValues } from '@/components/texts/example-values';
import { partTitles } from '@/components/texts/state-words';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeading } from '@/components/ui/page-heading';
import { requireAdmin } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { languageName } from '@/lib/phrasebook/languages';
import { routes } from '@/lib/routes';
import { readDraft } from '@/lib/texts/read-texts';
import { blockOf, isBlockId, textBlocks } from '@/lib/texts/text-body.schema';
import { save } from './actions';

export const metadata: Metadata = { title: 'A block of a text' };
export default async function BlockPage({
  params,
}: {
  readonly params: Promise<{ language: string; block: string }>;
}) {
  const staff = await requireAdmin();
  const { language, block: wanted } = await params;
  const block = isBlockId(wanted) ? wanted : notFound();
  const { draft, problems, source } = (await readDraft(staff, language)) ?? notFound();
  const { emergencyNumber } = await clinicForPage(staff.clinicId);
  const { name, part } = textBlocks[block];
  const words = blockOf(draft.body, block);
  // On a block that nobody has touched yet everything is missing: that is said where it is looked for, not here.
  const isBegun = Object.values(words).some((value) => value.length > 0);
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.textDraft(language)}>
          Draft: {languageName(language)}
        </LinkButton>
      </div>
      <PageHeading kicker={partTitles[part]} title={name} />
      <BlockForm
        action={save}
        language={language}
        revision={draft.revision}
        block={block}
        words={words}
        example={exampleValues(emergencyNumber)}
        problems={Object.fromEntries(
          problems
            .filter((one) => isBegun && one.block === block)
            .map(({ field, message }) => [field, message]),
        )}
        source={source && blockOf(source.body, block)}
      />
    </>
  );
}
