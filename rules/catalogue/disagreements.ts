import type { ContraindicationId } from '../contraindications/contraindications';

/** Where sources contradict each other: what they say, and what these rules do about it. */
export type Disagreement = {
  readonly topic: string;
  readonly contraindications: readonly ContraindicationId[];
  readonly said: string;
  readonly here: string;
};

/** Clinical reference, decisions and disagreements, section 4. The rules follow the last column. */
export const disagreements: readonly Disagreement[] = [
  {
    topic: 'pregnancy',
    contraindications: ['pregnancy'],
    said: 'seed 001 and Leeuwarden avoid; seed 000 ask first; seed 004 certain areas; Irish list relative; Carr no harm shown; others first trimester only',
    here: 'review at every stage; belly closed always; low back, pelvis, buttocks closed below 14 weeks (or if unsure but "might be"); electrical or warning signs stop. Policy may stop all',
  },
  {
    topic: 'trying / IVF',
    contraindications: ['pregnancy'],
    said: 'one Dutch page, WHO by analogy',
    here: 'precaution, belly and sacrum closed (V116 arguable)',
  },
  {
    topic: 'bleeding disorder',
    contraindications: ['bleeding-disorder'],
    said: 'seeds 000/001 and textbooks avoid; Irish list relative; a small study without harm',
    here: 'severe, or no written agreement, or below 50, or deep: stop. Else review, hard-to-press areas closed',
  },
  {
    topic: 'blood thinners',
    contraindications: ['anticoagulant-therapy'],
    said: 'seed 004 and Swiss limit avoid; Munoz, McCulloch not absolute; one textbook says stop the drug',
    here: 'review; stop only with high INR, bleed, second thinner or clotting problem. Nobody is told to stop a medicine',
  },
  {
    topic: 'needle fear',
    contraindications: ['needle-fear'],
    said: 'Irish absolute; APTA workable; seed 004 already if uncomfortable',
    here: 'by score; mild is a note',
  },
  {
    topic: 'immune system',
    contraindications: ['immune-compromise'],
    said: 'seed 000 discuss; seed 004 caution or avoid; oncology table stop below 0.5',
    here: 'by cause; infection on top stops',
  },
  {
    topic: 'diabetes',
    contraindications: ['diabetes'],
    said: 'seed 001 only uncontrolled; Irish list all',
    here: 'all at least precaution; poor control or unknown HbA1c is review',
  },
  {
    topic: 'lymphoedema',
    contraindications: ['lymphoedema'],
    said: 'guidelines never the limb; two pilots without harm',
    here: 'limb closed, person precaution',
  },
  {
    topic: 'limb at risk after node removal',
    contraindications: ['lymph-nodes-removed'],
    said: 'older advice ban, newer preference',
    here: 'limb closed, person note',
  },
  {
    topic: 'minors',
    contraindications: ['minor-under-18'],
    said: 'under 12 no (APTA); relative (Ireland); under 16 guardian (NZ); Gillick (UK)',
    here: 'under 12 stop; 12 to 17 review; "who may agree" is a clinician fact for the local law',
  },
  {
    topic: 'heart valve',
    contraindications: ['heart-valve-or-endocarditis-risk'],
    said: 'Leeuwarden absolute; UK and AU caution',
    here: 'review; any infection stops',
  },
  {
    topic: 'pacemaker',
    contraindications: ['cardiac-or-electronic-implant'],
    said: 'fine by hand away from it; or ask first',
    here: 'precaution, chest closed, electrical stops',
  },
  {
    topic: 'curved spine',
    contraindications: ['thorax-shape-or-very-thin'],
    said: 'NZ case: risk not told; textbooks raise risk',
    here: 'areas over the lung closed (strict), person note; policy cannot loosen it, an override can',
  },
  {
    topic: 'mild asthma',
    contraindications: ['lung-disease-or-past-pneumothorax'],
    said: 'one entry lists "lung disease" as a whole',
    here: 'note; precaution over the lung only. COPD and worse close the lung field',
  },
  {
    topic: 'area over the lung in a healthy person',
    contraindications: ['prohibited-or-high-risk-site-planned'],
    said: 'AIS limit; many needle it daily',
    here: 'note with advice, never a flag by itself',
  },
  {
    topic: 'shoulder region',
    contraindications: ['lung-disease-or-past-pneumothorax'],
    said: 'the lung list says "shoulder girdle"',
    here: 'rotator cuff and outer shoulder are open, the shoulder blade belongs to upper-back (closed with lung disease). Ask the clinical lead',
  },
  {
    topic: 'aneurysm',
    contraindications: ['vascular-disease'],
    said: '"stable, other region: precaution"',
    here: 'made stricter: review, marked region closed',
  },
  {
    topic: 'gloves, "toxins", "soreness means it works" in the seeds',
    contraindications: [],
    said: 'unsupported',
    here: 'not used anywhere',
  },
];
