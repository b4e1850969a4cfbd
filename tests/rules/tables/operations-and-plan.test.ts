import { ruleTable } from '../support/rule-table';

ruleTable(
  'port-shunt-pump-or-catheter',
  `
    no tube                           | implants no                                                                    | none     | none     |
    no tube, pump left from before    | implants no; .kinds pump-or-sensor; .where lower-leg-right                     | none     | none     |
    port in the chest, a calf planned | implants yes; .kinds port-line-or-shunt; .where chest                          | note     | note     | in-place
    pump on the planned calf          | implants yes; .kinds pump-or-sensor; .where lower-leg-right                    | note     | note     | in-place
    pump, electrical                  | implants yes; .kinds pump-or-sensor; .where abdomen; plan.technique electrical | absolute | absolute | pump-electrical, in-place
    pump, place not said              | implants yes; .kinds pump-or-sensor                                            | note     | note     | in-place
    not sure                          | implants not-sure                                                              | none     | note     |
    nothing answered                  | (nothing)                                                                      | none     | absolute |
  `,
);

ruleTable(
  'breast-or-cosmetic-implant',
  `
    no implant                           | implants no                                                                                                              | none     | none     |
    no implant, kind left from before    | implants no; .kinds breast-implant                                                                                       | none     | none     |
    breast implants, a calf planned      | implants yes; .kinds breast-implant                                                                                      | note     | note     | breast
    breast implants, the chest planned   | implants yes; .kinds breast-implant; plan.regions chest                                                                  | note     | note     | breast
    other implant in the calf            | implants yes; .kinds other-cosmetic-implant; .where lower-leg-right                                                      | note     | note     | other
    breast implants, an operation lately | implants yes; .kinds breast-implant; recent-surgery-or-injection yes; .kinds operation; .where chest; .operation-weeks 3 | relative | relative | new-implant, breast
    not sure                             | implants not-sure                                                                                                        | none     | note     |
    nothing answered                     | (nothing)                                                                                                                | none     | relative |
  `,
);

ruleTable(
  'joint-replacement-or-metalwork',
  `
    no joint                                       | implants no                                                                                                                                           | none       | none       |
    no joint, place left from before               | implants no; .kinds new-joint; joint-replacement-or-metalwork.where lower-leg-right; .weeks-since 1                                                   | none       | none       |
    new hip, a calf planned                        | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where buttock-left; .weeks-since 200                                                   | note       | note       | elsewhere
    new hip, that buttock planned, 25 weeks        | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where buttock-left; .weeks-since 25; plan.regions buttock-left                         | relative   | relative   | under-6-months-near-plan, near-plan, elsewhere
    new hip, that buttock planned, 26 weeks        | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where buttock-left; .weeks-since 26; plan.regions buttock-left                         | precaution | precaution | near-plan, elsewhere
    new hip, that buttock planned, weeks not known | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where buttock-left; .weeks-since not-sure; plan.regions buttock-left                   | precaution | relative   | near-plan, elsewhere
    new hip, that buttock planned, electrical      | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where buttock-left; .weeks-since 200; plan.regions buttock-left; .technique electrical | relative   | relative   | electrical-near-plan, near-plan, elsewhere
    new hip, that buttock planned, diabetes        | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where buttock-left; .weeks-since 200; plan.regions buttock-left; diabetes yes          | relative   | relative   | infection-risk-near-plan, near-plan, elsewhere
    new knee, that knee planned                    | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where knee-left; .weeks-since 200; plan.regions knee-left                              | precaution | precaution | near-plan, left-knee, elsewhere
    the other knee, that knee planned              | implants yes; .kinds new-joint; joint-replacement-or-metalwork.where knee-right; .weeks-since 200; plan.regions knee-right                            | precaution | precaution | near-plan, right-knee, elsewhere
    was infected once                              | implants yes; .kinds joint-or-metal-was-infected; joint-replacement-or-metalwork.where nowhere; .weeks-since 200                                      | relative   | relative   | infected-once
    new joint, place not said                      | implants yes; .kinds new-joint; joint-replacement-or-metalwork.weeks-since 200                                                                        | note       | precaution | elsewhere
    not sure                                       | implants not-sure                                                                                                                                     | none       | relative   |
    nothing answered                               | (nothing)                                                                                                                                             | none       | relative   |
  `,
);

ruleTable(
  'recent-surgery-or-injection',
  `
    nothing lately                            | recent-surgery-or-injection no                                                                                   | none       | none       |
    nothing lately, weeks left from before    | recent-surgery-or-injection no; .kinds operation; .where lower-leg-right; .operation-weeks 1                     | none       | none       |
    operation 5 weeks ago elsewhere           | recent-surgery-or-injection yes; .kinds operation; .where abdomen; .operation-weeks 5                            | precaution | precaution | under-6-weeks, told-us
    operation 6 weeks ago elsewhere           | recent-surgery-or-injection yes; .kinds operation; .where abdomen; .operation-weeks 6                            | note       | note       | told-us
    operation 5 weeks ago on a blood thinner  | recent-surgery-or-injection yes; .kinds operation; .where abdomen; .operation-weeks 5; anticoagulant-therapy yes | relative   | relative   | recent-with-bleeding-or-infection-risk, under-6-weeks, told-us
    cortisone 1 week ago in the planned area  | recent-surgery-or-injection yes; .kinds steroid-joint-injection; .where lower-leg-right; .injection-weeks 1      | relative   | relative   | steroid-injection-under-2-weeks, told-us
    cortisone 2 weeks ago in the planned area | recent-surgery-or-injection yes; .kinds steroid-joint-injection; .where lower-leg-right; .injection-weeks 2      | note       | note       | told-us
    cortisone 1 week ago elsewhere            | recent-surgery-or-injection yes; .kinds steroid-joint-injection; .where shoulder-left; .injection-weeks 1        | note       | note       | told-us
    wound not healed                          | recent-surgery-or-injection yes; .kinds wound-not-healed; .where abdomen                                         | relative   | relative   | wound-not-healed
    weeks not known                           | recent-surgery-or-injection yes; .kinds operation; .where abdomen; .operation-weeks not-sure                     | note       | precaution | told-us
    not sure                                  | recent-surgery-or-injection not-sure                                                                             | none       | relative   |
    nothing answered                          | (nothing)                                                                                                        | none       | relative   |
  `,
);

ruleTable(
  'acute-injury-fracture-or-swelling',
  `
    no injury                        | recent-surgery-or-injection no                                                                               | none       | none       |
    no injury, kind left from before | recent-surgery-or-injection no; .kinds maybe-broken-not-checked; .where lower-leg-right                      | none       | none       |
    maybe broken, not checked        | recent-surgery-or-injection yes; .kinds maybe-broken-not-checked; .where hand-left                           | relative   | relative   | unchecked
    big swelling elsewhere           | recent-surgery-or-injection yes; .kinds big-swelling-or-bruise; .where thigh-left                            | precaution | precaution | broken-or-swollen
    big swelling on a blood thinner  | recent-surgery-or-injection yes; .kinds big-swelling-or-bruise; .where thigh-left; anticoagulant-therapy yes | relative   | relative   | with-blood-thinner, broken-or-swollen
    small sprain                     | recent-surgery-or-injection yes; .kinds small-sprain                                                         | precaution | precaution | small-sprain
    injury has settled               | recent-surgery-or-injection yes; .kinds injury-settled                                                       | note       | note       | settled
    not sure                         | recent-surgery-or-injection not-sure                                                                         | none       | relative   |
    nothing answered                 | (nothing)                                                                                                    | none       | relative   |
  `,
);

ruleTable(
  'spine-instability-or-spine-surgery',
  `
    spine well                         | spine-instability-or-spine-surgery no                                                                               | none       | none       |
    spine well, level left from before | spine-instability-or-spine-surgery no; .kinds unstable-or-broken; .levels neck                                      | none       | none       |
    healed surgery                     | spine-instability-or-spine-surgery yes; .kinds healed-surgery                                                       | precaution | precaution | healed
    unstable neck                      | spine-instability-or-spine-surgery yes; .kinds unstable-or-broken; .levels neck                                     | relative   | relative   | unstable
    bone taken out, that level planned | spine-instability-or-spine-surgery yes; .kinds bone-removed; .levels low-back; plan.regions low-back                | precaution | precaution | bone-gap
    weak or bladder change             | spine-instability-or-spine-surgery yes; .kinds weak-or-bladder-change                                               | absolute   | absolute   | nerve-signs
    healed surgery on a blood thinner  | spine-instability-or-spine-surgery yes; .kinds healed-surgery; anticoagulant-therapy yes                            | relative   | relative   | with-blood-thinner, healed
    healed surgery and numb skin       | spine-instability-or-spine-surgery yes; .kinds healed-surgery; reduced-sensation yes; .kinds numb; .where foot-left | relative   | relative   | with-numbness, healed
    not sure                           | spine-instability-or-spine-surgery not-sure                                                                         | none       | absolute   |
    nothing answered                   | (nothing)                                                                                                           | none       | absolute   |
  `,
);

ruleTable(
  'lymphoedema',
  `
    no swelling                        | lymphoedema no                                                                                                      | none       | none       |
    no swelling, limb left from before | lymphoedema no; .limbs right-leg                                                                                    | none       | none       |
    swollen left leg                   | lymphoedema yes; .limbs left-leg; lymph-nodes-removed.limbs none-of-these                                           | precaution | precaution | swollen-limb
    swollen left arm                   | lymphoedema yes; .limbs left-arm; lymph-nodes-removed.limbs none-of-these                                           | precaution | precaution | swollen-limb, swollen-arm-chest
    swollen leg and weak immunity      | lymphoedema yes; .limbs left-leg; lymph-nodes-removed.limbs none-of-these; immune-compromise yes; .why born-with-it | relative   | relative   | swollen-limb, with-weak-immunity
    nodes taken out only               | lymphoedema yes; .limbs none-of-these; lymph-nodes-removed.limbs left-arm                                           | none       | none       |
    not sure                           | lymphoedema not-sure                                                                                                | none       | precaution |
    nothing answered                   | (nothing)                                                                                                           | none       | relative   |
  `,
);

ruleTable(
  'lymph-nodes-removed',
  `
    no nodes taken out                        | lymphoedema no                                                             | none | none |
    no nodes taken out, limb left from before | lymphoedema no; lymph-nodes-removed.limbs right-leg                        | none | none |
    nodes on the right, a right calf planned  | lymphoedema yes; .limbs none-of-these; lymph-nodes-removed.limbs right-leg | note | note | limb-at-risk
    nodes on the left arm, a calf planned     | lymphoedema yes; .limbs none-of-these; lymph-nodes-removed.limbs left-arm  | note | note | limb-at-risk, chest-at-risk
    says no, tamoxifen in the list            | medicines tamoxifen; antiplatelet-therapy no                               | note | note | cancer-medicine
    not sure                                  | lymphoedema not-sure                                                       | none | note |
    nothing answered                          | (nothing)                                                                  | none | note |
  `,
);

ruleTable(
  'prohibited-or-high-risk-site-planned',
  `
    a calf                           | plan.regions lower-leg-right                | none       | none       |
    the breast                       | plan.regions breast                         | absolute   | absolute   | no-needle-site
    the eye area                     | plan.regions eye-area                       | precaution | precaution | closed-site
    a calf and the front of the neck | plan.regions lower-leg-right, front-of-neck | precaution | precaution | closed-site
    the upper back                   | plan.regions upper-back                     | note       | note       | over-lung
    the belly                        | plan.regions abdomen                        | note       | note       | belly
    not planned yet                  | plan.regions -                              | none       | absolute   |
    nothing answered                 | (nothing)                                   | none       | absolute   |
  `,
);
