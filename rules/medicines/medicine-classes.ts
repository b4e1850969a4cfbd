import { antiTnf } from './classes/anti-tnf';
import { antiepileptics } from './classes/antiepileptics';
import { antineoplastics } from './classes/antineoplastics';
import { antiplatelets } from './classes/antiplatelets';
import { cancerMarkerMedicines } from './classes/cancer-marker-medicines';
import { conventionalImmunosuppressants } from './classes/conventional-immunosuppressants';
import { diabetesMarkerMedicines } from './classes/diabetes-marker-medicines';
import { directOralAnticoagulants } from './classes/direct-oral-anticoagulants';
import { heparins } from './classes/heparins';
import { insulinAndGlucoseLowering } from './classes/insulin-and-glucose-lowering';
import { interleukinAndOtherBiologics } from './classes/interleukin-and-other-biologics';
import { jakS1pMs } from './classes/jak-s1p-ms';
import { nsaids } from './classes/nsaids';
import { opioidsSedatives } from './classes/opioids-sedatives';
import { ssriSnri } from './classes/ssri-snri';
import { supplements } from './classes/supplements';
import { systemicCorticosteroids } from './classes/systemic-corticosteroids';
import { thrombolytics } from './classes/thrombolytics';
import { vitaminKAntagonists } from './classes/vitamin-k-antagonists';
import type { MedicineClass } from './medicine-class';

/** The drug classes that matter to needling. */
export const medicineClasses: readonly MedicineClass[] = [
  vitaminKAntagonists,
  directOralAnticoagulants,
  heparins,
  thrombolytics,
  antiplatelets,
  nsaids,
  ssriSnri,
  supplements,
  conventionalImmunosuppressants,
  jakS1pMs,
  antiTnf,
  interleukinAndOtherBiologics,
  systemicCorticosteroids,
  antineoplastics,
  cancerMarkerMedicines,
  insulinAndGlucoseLowering,
  diabetesMarkerMedicines,
  antiepileptics,
  opioidsSedatives,
];
