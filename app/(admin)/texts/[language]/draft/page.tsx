import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { notFound } from 'next/navigation';
import { Fragment } from 'react';
import { canonicalJson } from '@/rules';
import { ApproveTextForm } from '@/components/texts/approve-text-form';
import { DiscardDraftForm } from '@/components/texts/discard-draft-form';
import { DraftBlock } from '@/components/texts/draft-block';
import { exampleValues } from '@/components/texts/example-values';
import { partTitles } from '@/components/texts/state-words';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeading } from '@/components/ui/page-heading';
import { SectionHeading } from '@/components/ui/section-heading';
import { Stack } from '@/components/ui/stack';
import { requireAdmin } from '@/lib/auth/require-staff';
import { clinicForPage } from '@/lib/clinics/clinic-of';
import { languageName } from '@/lib/phrasebook/languages';
import { routes } from '@/lib/routes';
import { readDraft, readTexts } from '@/lib/texts/read-texts';
import { sourceLanguage } from '@/lib/texts/shipped-text';
import { blockIds, blockOf, textBlocks, textParts } from '@/lib/texts/text-body.schema';
import { approve, discard } from './actions';

export const metadata: Metadata = { title: 'Draft of a text' };
export default async function DraftPage({ params }: { readonly params: Promise<{ language: string }> }) {
  const staff = await requireAdmin();
  const { language } = await params;
  const { draft, problems, inForce, source } = (await readDraft(staff, language)) ?? notFound();
  const { emergencyNumber } = await clinicForPage(staff.clinicId);
  const sources = source
    ? ((await readTexts(staff)).find((one) => one.language === sourceLanguage)?.versions ?? [])
    : null;
  const changed = (block: (typeof blockIds)[number]) =>
    inForce !== null &&
    canonicalJson(blockOf(inForce.body, block)) !== canonicalJson(blockOf(draft.body, block));
  const open = blockIds.filter((id) => problems.some(({ block }) => block === id));
  return (
    <>
      <div>
        <LinkButton look="quiet" icon="arrow-left" href={routes.texts}>
          Texts
        </LinkButton>
      </div>
      <PageHeading
        title={`Draft: ${languageName(language)}`}
        lead="Block by block, as patients would see it. No patient reads a draft."
        aside={
          <Badge tone="attention" icon="pen">
            Draft
          </Badge>
        }
      />
      {open.length > 0 && (
        <Notice
          tone="attention"
          title={open.length === 1 ? 'One block is not ready' : `${open.length} blocks are not ready`}
        >
          <p>What is missing stands at each of them. Until then this text cannot be approved.</p>
          <p>
            {open.map((block, index) => (
              <Fragment key={block}>
                {index > 0 && ', '}
                <Link href={routes.textBlock(language, block)}>{textBlocks[block].name}</Link>
              </Fragment>
            ))}
          </p>
        </Notice>
      )}
      {textParts.map((part) => (
        <Stack key={part} as="section" labelledBy={`part-${part}`}>
          <SectionHeading id={`part-${part}`}>{partTitles[part]}</SectionHeading>
          <Stack as="ul" columns>
            {blockIds
              .filter((block) => textBlocks[block].part === part)
              .map((block) => (
                <DraftBlock
                  key={block}
                  language={language}
                  block={block}
                  words={blockOf(draft.body, block)}
                  example={exampleValues(emergencyNumber)}
                  problems={problems.filter((one) => one.block === block)}
                  isChanged={changed(block)}
                />
              ))}
          </Stack>
        </Stack>
      ))}
      <ApproveTextForm
        key={draft.revision}
        action={approve}
        language={language}
        revision={draft.revision}
        sources={
          sources &&
          sources.map(({ number, state }) => ({
            number,
            label: `${sourceLanguage}-${number}${state === 'in-force' ? ' (in force)' : ''}`,
          }))
        }
      />
      <Disclosure summary="Throw this draft away" look="card">
        <DiscardDraftForm action={discard} language={language} revision={draft.revision} />
      </Disclosure>
    </>
  );
}
