import type { Patient, Reference, RelatedPerson } from '@medplum/fhirtypes';
import type { SealedContent } from '@/lib/record/sealed-content';
import { extensions, systems } from './codes';

export const patientReference = ({ patient }: SealedContent): Reference<Patient> => ({
  reference: `Patient/${patient.id}`,
});

/** A member of staff, by the id they have in the clinic and the name they had then. */
export const staffReference = ({ staff }: SealedContent, id: string) => ({
  type: 'Practitioner' as const,
  identifier: { system: systems.staff, value: id },
  display: staff.find((one) => one.id === id)?.fullName ?? id,
});

export const clinicReference = ({ clinic }: SealedContent) => ({
  type: 'Organization' as const,
  identifier: { system: systems.clinic, value: clinic.id },
  display: clinic.name,
});

const relatedPerson = (
  id: string,
  content: SealedContent,
  name: string | undefined,
  relation: string | null | undefined,
  basis?: string | null,
): RelatedPerson => ({
  resourceType: 'RelatedPerson',
  id,
  // FHIR has no place for what gives somebody the right to decide for another.
  ...(basis && { extension: [{ url: extensions.basis, valueString: basis }] }),
  patient: patientReference(content),
  ...(name && { name: [{ text: name }] }),
  ...(relation && { relationship: [{ text: relation }] }),
});

/**
 * Who answered, and who signed: the patient, or somebody for them, who is then carried inside the resource because they
 * are nobody's patient here.
 */
export const signerReference = (content: SealedContent) => {
  const { respondent } = content;
  // Where nobody signed anew, it is who signed the consent that it goes by.
  const signer = content.signer ?? content.under?.signer ?? null;
  const answersFor = respondent !== null && respondent.respondent === 'guardian';
  const signsFor = signer !== null && signer.capacity !== 'patient';
  const person = answersFor
    ? relatedPerson('respondent', content, respondent.name, respondent.relation)
    : undefined;
  const signing = signsFor
    ? relatedPerson('signer', content, signer.name, signer.relation, signer.basis)
    : undefined;
  return {
    contained: person,
    respondent: person ? { reference: '#respondent' } : patientReference(content),
    signing,
    signedBy: signing ? { reference: '#signer' } : patientReference(content),
  } as const;
};

/** The patient as this record knew them. */
export const patientOf = (content: SealedContent): Patient => {
  const { patient, clinic } = content;
  return {
    resourceType: 'Patient',
    id: patient.id,
    ...(clinic.demo && {
      meta: { tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }] },
    }),
    identifier: [{ system: systems.patient, value: patient.id }],
    name: [{ use: 'official', family: patient.familyName, given: [patient.givenName] }],
    birthDate: patient.bornOn,
    managingOrganization: clinicReference(content),
  };
};
