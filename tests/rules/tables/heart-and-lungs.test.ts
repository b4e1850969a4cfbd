import { ruleTable } from '../support/rule-table';

ruleTable(
  'unstable-heart-or-recent-stroke',
  `
    heart well                         | unstable-heart-or-recent-stroke no                                                      | none       | none       |
    heart well, weeks left from before | unstable-heart-or-recent-stroke no; .kinds heart-attack; .weeks-since 1                 | none       | none       |
    attack 5 weeks ago, cleared        | unstable-heart-or-recent-stroke yes; .kinds heart-attack; .weeks-since 5; .cleared yes  | absolute   | absolute   | under-6-weeks, under-3-months, stable
    attack 6 weeks ago, cleared        | unstable-heart-or-recent-stroke yes; .kinds heart-attack; .weeks-since 6; .cleared yes  | relative   | relative   | under-3-months, stable
    attack 6 weeks ago, not cleared    | unstable-heart-or-recent-stroke yes; .kinds heart-attack; .weeks-since 6; .cleared no   | absolute   | absolute   | not-cleared, under-3-months, stable
    attack 12 weeks ago, cleared       | unstable-heart-or-recent-stroke yes; .kinds heart-attack; .weeks-since 12; .cleared yes | relative   | relative   | under-3-months, stable
    attack 13 weeks ago, not cleared   | unstable-heart-or-recent-stroke yes; .kinds heart-attack; .weeks-since 13; .cleared no  | precaution | precaution | stable
    weeks not known                    | unstable-heart-or-recent-stroke yes; .kinds stroke; .weeks-since not-sure; .cleared yes | precaution | absolute   | stable
    chest pain that changes            | unstable-heart-or-recent-stroke yes; .kinds changing-chest-pain                         | absolute   | absolute   | unstable-now
    stable, weeks left from before     | unstable-heart-or-recent-stroke yes; .kinds stable-heart-disease; .weeks-since 1        | precaution | precaution | stable
    not sure                           | unstable-heart-or-recent-stroke not-sure                                                | none       | absolute   |
    nothing answered                   | (nothing)                                                                               | none       | absolute   |
  `,
);

ruleTable(
  'heart-valve-or-endocarditis-risk',
  `
    heart well                         | unstable-heart-or-recent-stroke no                                                                                                 | none       | none       |
    heart well, valve left from before | unstable-heart-or-recent-stroke no; .kinds artificial-valve                                                                        | none       | none       |
    mild leak                          | unstable-heart-or-recent-stroke yes; .kinds mild-leaky-valve                                                                       | precaution | precaution | mild-leak
    artificial valve                   | unstable-heart-or-recent-stroke yes; .kinds artificial-valve                                                                       | relative   | relative   | high-risk
    artificial valve and a cold        | unstable-heart-or-recent-stroke yes; .kinds artificial-valve; systemic-infection-or-fever yes; .kinds cold-without-fever           | absolute   | absolute   | with-infection, high-risk
    artificial valve, cold is over     | unstable-heart-or-recent-stroke yes; .kinds artificial-valve; systemic-infection-or-fever yes; .kinds over-it                      | relative   | relative   | high-risk
    artificial valve and infected skin | unstable-heart-or-recent-stroke yes; .kinds artificial-valve; skin-condition-or-wound-local yes; .kinds infected-skin; .where neck | absolute   | absolute   | with-infection, high-risk
    not sure                           | unstable-heart-or-recent-stroke not-sure                                                                                           | none       | relative   |
    nothing answered                   | (nothing)                                                                                                                          | none       | absolute   |
  `,
);

ruleTable(
  'cardiac-or-electronic-implant',
  `
    no device                             | implants no                                                                                                                          | none       | none       |
    no device, pacemaker left from before | implants no; .kinds pacemaker-or-defibrillator                                                                                       | none       | none       |
    pacemaker, a calf by hand             | implants yes; .kinds pacemaker-or-defibrillator                                                                                      | precaution | precaution | pacemaker
    pacemaker, the chest planned          | implants yes; .kinds pacemaker-or-defibrillator; plan.regions chest                                                                  | precaution | precaution | pacemaker
    pacemaker, electrical                 | implants yes; .kinds pacemaker-or-defibrillator; plan.technique electrical                                                           | absolute   | absolute   | electrical, pacemaker
    pacemaker, technique not planned yet  | implants yes; .kinds pacemaker-or-defibrillator; plan.technique -                                                                    | precaution | absolute   | pacemaker
    stimulator in the low back            | implants yes; .kinds stimulator; .where low-back                                                                                     | precaution | precaution | stimulator
    pacemaker and an operation            | implants yes; .kinds pacemaker-or-defibrillator; recent-surgery-or-injection yes; .kinds operation; .where chest; .operation-weeks 3 | relative   | relative   | new-device, pacemaker
    not sure                              | implants not-sure                                                                                                                    | none       | precaution |
    nothing answered                      | (nothing)                                                                                                                            | none       | absolute   |
  `,
);

ruleTable(
  'vascular-disease',
  `
    vessels well                         | vascular-disease no                                                                                                     | none       | none       |
    vessels well, kinds left from before | vascular-disease no; .kinds aneurysm; .where lower-leg-right                                                            | none       | none       |
    varicose veins elsewhere             | vascular-disease yes; .kinds varicose-veins; .where lower-leg-left                                                      | precaution | precaution | varicose-veins
    varicose veins on the planned calf   | vascular-disease yes; .kinds varicose-veins; .where lower-leg-right                                                     | precaution | precaution | varicose-veins
    aneurysm in the belly                | vascular-disease yes; .kinds aneurysm; .where abdomen                                                                   | relative   | relative   | aneurysm
    leg pain at rest                     | vascular-disease yes; .kinds leg-pain-at-rest-or-sore; .where foot-left                                                 | relative   | relative   | poor-flow-at-rest
    poor circulation                     | vascular-disease yes; .kinds poor-circulation                                                                           | precaution | precaution | poor-flow
    poor circulation and a cut           | vascular-disease yes; .kinds poor-circulation; skin-condition-or-wound-local yes; .kinds cut-or-open-wound; .where neck | relative   | relative   | with-wound, poor-flow
    not sure                             | vascular-disease not-sure                                                                                               | none       | relative   |
    nothing answered                     | (nothing)                                                                                                               | none       | relative   |
  `,
);

ruleTable(
  'deep-vein-thrombosis',
  `
    no clot                        | vascular-disease no                                                                  | none     | none     |
    no clot, limb left from before | vascular-disease no; .kinds clot-last-3-months; deep-vein-thrombosis.limbs right-leg | none     | none     |
    one limb newly swollen         | vascular-disease yes; .kinds limb-newly-swollen-hot-or-sore                          | absolute | absolute | possible-clot-now
    recent clot in the other leg   | vascular-disease yes; .kinds clot-last-3-months; deep-vein-thrombosis.limbs left-leg | relative | relative | recent-clot
    clot long ago                  | vascular-disease yes; .kinds clot-long-ago                                           | note     | note     | old-clot
    not sure which                 | vascular-disease yes; .kinds not-sure                                                | none     | absolute |
    not sure                       | vascular-disease not-sure                                                            | none     | absolute |
    nothing answered               | (nothing)                                                                            | none     | absolute |
  `,
);

ruleTable(
  'lung-disease-or-past-pneumothorax',
  `
    lungs well                          | lung-disease-or-past-pneumothorax no                                                     | none       | none       |
    lungs well, kind left from before   | lung-disease-or-past-pneumothorax no; .kinds copd-or-emphysema; plan.regions upper-back  | none       | none       |
    emphysema, a calf planned           | lung-disease-or-past-pneumothorax yes; .kinds copd-or-emphysema                          | precaution | precaution | low-reserve, told-us
    emphysema, the upper back planned   | lung-disease-or-past-pneumothorax yes; .kinds copd-or-emphysema; plan.regions upper-back | precaution | precaution | low-reserve, told-us
    collapsed lung once, a calf planned | lung-disease-or-past-pneumothorax yes; .kinds collapsed-lung                             | note       | note       | past-collapse, told-us
    mild asthma, a calf planned         | lung-disease-or-past-pneumothorax yes; .kinds mild-asthma                                | note       | note       | told-us
    mild asthma, the chest planned      | lung-disease-or-past-pneumothorax yes; .kinds mild-asthma; plan.regions chest            | precaution | precaution | mild-asthma-over-lung, told-us
    short of breath at rest             | lung-disease-or-past-pneumothorax yes; .kinds short-of-breath-at-rest                    | absolute   | absolute   | breathless-now, told-us
    kind not said                       | lung-disease-or-past-pneumothorax yes                                                    | note       | absolute   | told-us
    not sure                            | lung-disease-or-past-pneumothorax not-sure                                               | none       | absolute   |
    nothing answered                    | (nothing)                                                                                | none       | absolute   |
  `,
);

ruleTable(
  'thorax-shape-or-very-thin',
  `
    neither slim nor curved                   | thorax-shape-or-very-thin no                                                                       | none     | none     |
    neither, weight left from before          | thorax-shape-or-very-thin no; .kinds very-slim; .height 175; .weight 45; plan.regions chest        | none     | none     |
    slim, body mass index 19.9, over the lung | thorax-shape-or-very-thin yes; .kinds very-slim; .height 175; .weight 61; plan.regions chest       | relative | relative | thin-over-lung, told-us
    slim, body mass index 20.0, over the lung | thorax-shape-or-very-thin yes; .kinds very-slim; .height 175; .weight 61.3; plan.regions chest     | note     | note     | told-us
    slim, body mass index 19.9, a calf        | thorax-shape-or-very-thin yes; .kinds very-slim; .height 175; .weight 61                           | note     | note     | told-us
    slim, weight not known, over the lung     | thorax-shape-or-very-thin yes; .kinds very-slim; .height 175; .weight not-sure; plan.regions chest | note     | relative | told-us
    curved spine, a calf planned              | thorax-shape-or-very-thin yes; .kinds curved-spine                                                 | note     | note     | curved, told-us
    curved spine, the upper back planned      | thorax-shape-or-very-thin yes; .kinds curved-spine; plan.regions upper-back                        | note     | note     | curved, told-us
    not sure                                  | thorax-shape-or-very-thin not-sure                                                                 | none     | note     |
    nothing answered                          | (nothing)                                                                                          | none     | relative |
  `,
);
