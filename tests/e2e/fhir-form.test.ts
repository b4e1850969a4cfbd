import type { Questionnaire, QuestionnaireResponse, QuestionnaireResponseItem } from '@medplum/fhirtypes';
import { notSure } from '@/rules';
import { demoPhysio, goBehindTheApp } from '../support/behind-the-app';
import { expect, test } from '../support/journey';
import { throughLhcForms } from '../support/lhc-forms';

const answersIn = ({ item = [] }: { item?: QuestionnaireResponseItem[] }): [string, unknown][] =>
  item.flatMap((one) => [
    ...(one.answer ? [[one.linkId, one.answer] as [string, unknown]] : []),
    ...answersIn(one),
  ]);

test('an exported form and its answers come back from LHC-Forms as they went in', async ({ visit }) => {
  goBehindTheApp();
  const { anAnsweredIntake } = await import('../support/a-clinic');
  const { refuseConsent } = await import('@/lib/consent/say-no');
  const { findExported, findHeads } = await import('@/lib/export/exported-record.repository');
  const { resourcesOf } = await import('@/lib/export/formats/fhir');
  const staff = demoPhysio();
  const { tablet } = await anAnsweredIntake(staff, {
    'needle-fear': notSure,
    diabetes: 'yes',
    'diabetes.hba1c': notSure,
    'anticoagulant-therapy': 'yes',
    'anticoagulant-therapy.type': 'warfarin-type',
    'anticoagulant-therapy.inr': 2.5,
    'anticoagulant-therapy.inr-weeks-ago': 3,
    'capacity-lacking': 'yes',
    'capacity-lacking.help-kinds': ['language', 'reading-or-eyesight'],
    'language-communication-barrier.language': 'Ελληνικά',
    'medicines.list': ['warfarin 3 mg', 'ramipril'],
  });
  const refused = await refuseConsent({ reason: '' }, tablet);
  if (!refused.ok) throw new Error(refused.error.code);
  const head = await findHeads(staff.clinicId);
  const selection = { clinicId: staff.clinicId, timeZone: 'Europe/London', filter: {}, head };
  const records = await findExported(selection, 0, { limit: 1000, asksForNewest: true });
  const record = records.find(({ id }) => id === refused.value.consentId);
  if (!record) throw new Error('The record is not in the export.');
  const resources = await resourcesOf(staff.clinicId, record, new Set());
  const form = resources.find((one): one is Questionnaire => one.resourceType === 'Questionnaire');
  const said = resources.find(
    (one): one is QuestionnaireResponse => one.resourceType === 'QuestionnaireResponse',
  );
  if (!form || !said) throw new Error('There is no form in the export.');
  expect(answersIn(said).length).toBeGreaterThan(40);

  const { page } = await visit('desk');
  const back = await throughLhcForms(page, form, said);
  expect(Object.fromEntries(answersIn(back))).toEqual(Object.fromEntries(answersIn(said)));
  await page.getByText('What was your last INR?', { exact: false }).first().waitFor();
  // Asked only of somebody under 18.
  expect(await page.getByText('Young person: would you rather not').count()).toBe(0);
});
