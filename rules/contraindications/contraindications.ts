import { acuteInjuryFractureOrSwelling } from './acute-injury-fracture-or-swelling';
import { acuteMentalHealthCrisis } from './acute-mental-health-crisis';
import { allergyMetalLatexAntiseptic } from './allergy-metal-latex-antiseptic';
import { anticoagulantTherapy } from './anticoagulant-therapy';
import { antiplateletTherapy } from './antiplatelet-therapy';
import { bleedingDisorder } from './bleeding-disorder';
import { breastOrCosmeticImplant } from './breast-or-cosmetic-implant';
import { cancerActiveOrTreatment } from './cancer-active-or-treatment';
import { capacityLacking } from './capacity-lacking';
import { cardiacOrElectronicImplant } from './cardiac-or-electronic-implant';
import { consentRefusedOrWithdrawn } from './consent-refused-or-withdrawn';
import { deepVeinThrombosis } from './deep-vein-thrombosis';
import { diabetes } from './diabetes';
import { epilepsyOrSeizures } from './epilepsy-or-seizures';
import { faintingHistory } from './fainting-history';
import { frailOrOlderAdult } from './frail-or-older-adult';
import { heartValveOrEndocarditisRisk } from './heart-valve-or-endocarditis-risk';
import { immuneCompromise } from './immune-compromise';
import { immunosuppressantMedicines } from './immunosuppressant-medicines';
import { intoxicatedOrHeavilySedatedToday } from './intoxicated-or-heavily-sedated-today';
import { jointReplacementOrMetalwork } from './joint-replacement-or-metalwork';
import { languageCommunicationBarrier } from './language-communication-barrier';
import { liverOrSevereKidneyDisease } from './liver-or-severe-kidney-disease';
import { lungDiseaseOrPastPneumothorax } from './lung-disease-or-past-pneumothorax';
import { lymphNodesRemoved } from './lymph-nodes-removed';
import { lymphoedema } from './lymphoedema';
import { medicalEmergencyRedFlags } from './medical-emergency-red-flags';
import { mildBleedingRiskMedicines } from './mild-bleeding-risk-medicines';
import { minorUnder18 } from './minor-under-18';
import { needleFear } from './needle-fear';
import { notEatenOrExhausted } from './not-eaten-or-exhausted';
import { otherHealthProblem } from './other-health-problem';
import { painHypersensitivity } from './pain-hypersensitivity';
import { portShuntPumpOrCatheter } from './port-shunt-pump-or-catheter';
import { pregnancy } from './pregnancy';
import { priorAdverseReaction } from './prior-adverse-reaction';
import { prohibitedOrHighRiskSitePlanned } from './prohibited-or-high-risk-site-planned';
import { recentSurgeryOrInjection } from './recent-surgery-or-injection';
import { reducedSensation } from './reduced-sensation';
import { skinConditionOrWoundLocal } from './skin-condition-or-wound-local';
import { skinInfectionLocal } from './skin-infection-local';
import { spineInstabilityOrSpineSurgery } from './spine-instability-or-spine-surgery';
import { systemicInfectionOrFever } from './systemic-infection-or-fever';
import { thoraxShapeOrVeryThin } from './thorax-shape-or-very-thin';
import { uncontrolledMovements } from './uncontrolled-movements';
import { unexplainedBruisingOrBleeding } from './unexplained-bruising-or-bleeding';
import { unexplainedSymptomsOrLump } from './unexplained-symptoms-or-lump';
import { unstableBloodPressureOrThyroid } from './unstable-blood-pressure-or-thyroid';
import { unstableHeartOrRecentStroke } from './unstable-heart-or-recent-stroke';
import { vascularDisease } from './vascular-disease';
import type { ContraindicationOf } from '../language/define-contraindication';

/** In the order they are reported. The order decides nothing. */
const literalContraindications = [
  consentRefusedOrWithdrawn,
  capacityLacking,
  languageCommunicationBarrier,
  intoxicatedOrHeavilySedatedToday,
  minorUnder18,
  frailOrOlderAdult,
  needleFear,
  acuteMentalHealthCrisis,
  medicalEmergencyRedFlags,
  systemicInfectionOrFever,
  notEatenOrExhausted,
  skinInfectionLocal,
  skinConditionOrWoundLocal,
  bleedingDisorder,
  anticoagulantTherapy,
  antiplateletTherapy,
  mildBleedingRiskMedicines,
  unexplainedBruisingOrBleeding,
  liverOrSevereKidneyDisease,
  pregnancy,
  immuneCompromise,
  immunosuppressantMedicines,
  diabetes,
  reducedSensation,
  painHypersensitivity,
  vascularDisease,
  deepVeinThrombosis,
  lymphoedema,
  lymphNodesRemoved,
  epilepsyOrSeizures,
  uncontrolledMovements,
  faintingHistory,
  priorAdverseReaction,
  allergyMetalLatexAntiseptic,
  unstableHeartOrRecentStroke,
  heartValveOrEndocarditisRisk,
  cardiacOrElectronicImplant,
  portShuntPumpOrCatheter,
  breastOrCosmeticImplant,
  jointReplacementOrMetalwork,
  recentSurgeryOrInjection,
  acuteInjuryFractureOrSwelling,
  spineInstabilityOrSpineSurgery,
  cancerActiveOrTreatment,
  unexplainedSymptomsOrLump,
  lungDiseaseOrPastPneumothorax,
  thoraxShapeOrVeryThin,
  unstableBloodPressureOrThyroid,
  prohibitedOrHighRiskSitePlanned,
  otherHealthProblem,
] as const;

export type ContraindicationId = (typeof literalContraindications)[number]['id'];

export type Contraindication = ContraindicationOf<ContraindicationId>;

export const contraindications: readonly Contraindication[] = literalContraindications;

const contraindicationsById: ReadonlyMap<string, Contraindication> = new Map(
  contraindications.map((contraindication) => [contraindication.id, contraindication]),
);

/** An unknown id is a defect of the caller. */
export const contraindicationById = (id: ContraindicationId): Contraindication => {
  const contraindication = contraindicationsById.get(id);
  if (!contraindication) throw new Error(`There is no contraindication "${id}".`);
  return contraindication;
};
