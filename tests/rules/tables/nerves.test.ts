import { ruleTable } from '../support/rule-table';

ruleTable(
  'reduced-sensation',
  `
    feels normally                         | reduced-sensation no                                       | none     | none     |
    feels normally, kinds left from before | reduced-sensation no; .kinds new-or-getting-worse          | none     | none     |
    numb thigh, a calf planned             | reduced-sensation yes; .kinds numb; .where thigh-left      | note     | note     | numb-area
    numb calf, that calf planned           | reduced-sensation yes; .kinds numb; .where lower-leg-right | note     | note     | numb-area
    new or getting worse                   | reduced-sensation yes; .kinds new-or-getting-worse         | absolute | absolute | new-or-worse
    not sure                               | reduced-sensation not-sure                                 | none     | absolute |
    nothing answered                       | (nothing)                                                  | none     | absolute |
  `,
);

ruleTable(
  'pain-hypersensitivity',
  `
    touch is fine                         | reduced-sensation no                                                                   | none       | none       |
    touch is fine, kinds left from before | reduced-sensation no; .kinds pain-all-over                                             | none       | none       |
    light touch hurts on the hand         | reduced-sensation yes; .kinds light-touch-hurts; pain-hypersensitivity.where hand-left | precaution | precaution | light-touch-hurts
    pain all over                         | reduced-sensation yes; .kinds pain-all-over                                            | precaution | precaution | pain-all-over
    pain all over, needle fear 3          | reduced-sensation yes; .kinds pain-all-over; needle-fear yes; .score 3                 | precaution | precaution | pain-all-over
    pain all over, needle fear 4          | reduced-sensation yes; .kinds pain-all-over; needle-fear yes; .score 4                 | relative   | relative   | with-needle-fear, pain-all-over
    not sure                              | reduced-sensation not-sure                                                             | none       | precaution |
    nothing answered                      | (nothing)                                                                              | none       | relative   |
  `,
);

ruleTable(
  'epilepsy-or-seizures',
  `
    never a fit                         | epilepsy-or-seizures no                                                                                 | none       | none       |
    never a fit, weeks left from before | epilepsy-or-seizures no; .kinds fits-not-controlled; .weeks-since-last-fit 1                            | none       | none       |
    last fit 4 weeks ago                | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 4                              | absolute   | absolute   | not-controlled, within-a-year, controlled
    last fit 5 weeks ago                | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 5                              | relative   | relative   | within-a-year, controlled
    last fit 51 weeks ago               | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 51                             | relative   | relative   | within-a-year, controlled
    last fit 52 weeks ago               | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 52                             | precaution | precaution | controlled
    last fit not known                  | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit not-sure                       | precaution | absolute   | controlled
    not controlled, long ago            | epilepsy-or-seizures yes; .kinds fits-not-controlled; .weeks-since-last-fit 200                         | absolute   | absolute   | not-controlled, controlled
    controlled, electrical planned      | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 200; plan.technique electrical | relative   | relative   | electrical, controlled
    controlled, needle fear 4           | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 200; needle-fear yes; .score 4 | relative   | relative   | with-needle-fear, controlled
    controlled, faints                  | epilepsy-or-seizures yes; .kinds epilepsy-or-fits; .weeks-since-last-fit 200; fainting-history yes      | relative   | relative   | with-fainting, controlled
    one childhood fever fit             | epilepsy-or-seizures yes; .kinds one-childhood-fever-fit                                                | note       | note       | childhood-fever-fit
    says no, a fit medicine in the list | medicines carbamazepine; antiplatelet-therapy no                                                        | note       | note       | fit-medicine
    not sure                            | epilepsy-or-seizures not-sure                                                                           | none       | absolute   |
    nothing answered                    | (nothing)                                                                                               | none       | absolute   |
  `,
);

ruleTable(
  'uncontrolled-movements',
  `
    no shakes                                   | epilepsy-or-seizures no                                                                                                      | none     | none     |
    no shakes, answer left from before          | epilepsy-or-seizures no; .kinds strong-shakes-or-spasms; uncontrolled-movements.can-stay-still no                            | none     | none     |
    strong shakes, can stay still               | epilepsy-or-seizures yes; .kinds strong-shakes-or-spasms; uncontrolled-movements.can-stay-still yes                          | relative | relative | strong
    strong shakes, cannot stay still            | epilepsy-or-seizures yes; .kinds strong-shakes-or-spasms; uncontrolled-movements.can-stay-still no                           | absolute | absolute | cannot-stay-still, strong
    strong shakes, over the lung                | epilepsy-or-seizures yes; .kinds strong-shakes-or-spasms; uncontrolled-movements.can-stay-still yes; plan.regions upper-back | absolute | absolute | over-lung, strong
    strong shakes, not sure about staying still | epilepsy-or-seizures yes; .kinds strong-shakes-or-spasms; uncontrolled-movements.can-stay-still not-sure                     | relative | absolute | strong
    mild tremor                                 | epilepsy-or-seizures yes; .kinds mild-tremor                                                                                 | note     | note     | mild-tremor
    not sure                                    | epilepsy-or-seizures not-sure                                                                                                | none     | absolute |
    nothing answered                            | (nothing)                                                                                                                    | none     | absolute |
  `,
);
