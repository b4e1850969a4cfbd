import { ruleTable } from '../support/rule-table';

ruleTable(
  'diabetes',
  `
    no diabetes                         | diabetes no                                                                                                        | none       | none       |
    no diabetes, HbA1c left from before | diabetes no; .hba1c 120; .signs shaky-or-sweaty-now                                                                | none       | none       |
    well controlled                     | diabetes yes; .hba1c 50; .signs none-of-these; .uses-insulin no                                                    | precaution | precaution | diabetes
    HbA1c just below the limit          | diabetes yes; .hba1c 74; .signs none-of-these; .uses-insulin no                                                    | precaution | precaution | diabetes
    HbA1c at the limit                  | diabetes yes; .hba1c 75; .signs none-of-these; .uses-insulin no                                                    | relative   | relative   | poor-control, diabetes
    HbA1c not known                     | diabetes yes; .hba1c not-sure; .signs none-of-these; .uses-insulin no                                              | precaution | relative   | diabetes
    often very high or low              | diabetes yes; .hba1c 50; .signs often-very-high-or-low; .uses-insulin no                                           | relative   | relative   | poor-control, diabetes
    shaky now                           | diabetes yes; .hba1c 50; .signs shaky-or-sweaty-now; .uses-insulin no                                              | absolute   | absolute   | low-sugar-now, diabetes
    insulin and no food                 | diabetes yes; .hba1c 50; .signs none-of-these; .uses-insulin yes; not-eaten-or-exhausted yes                       | absolute   | absolute   | no-food-on-insulin, diabetes
    no insulin and no food              | diabetes yes; .hba1c 50; .signs none-of-these; .uses-insulin no; not-eaten-or-exhausted yes                        | precaution | precaution | diabetes
    numb feet, a neck planned           | diabetes yes; .hba1c 50; .signs numb-feet; .uses-insulin no; plan.regions neck                                     | precaution | precaution | numb-feet, diabetes
    numb hands                          | diabetes yes; .hba1c 50; .signs numb-hands; .uses-insulin no                                                       | precaution | precaution | numb-hands, diabetes
    a sore on the foot                  | diabetes yes; .hba1c 50; .signs sore-on-foot-or-leg; .uses-insulin no                                              | relative   | relative   | sore-on-foot-or-leg, diabetes
    blocked leg arteries                | diabetes yes; .hba1c 50; .signs none-of-these; .uses-insulin no; vascular-disease yes; .kinds blocked-leg-arteries | relative   | relative   | poor-blood-flow, diabetes
    says no, insulin in the list        | medicines insulin; antiplatelet-therapy no                                                                         | relative   | relative   | medicine-says-diabetes
    says no, metformin in the list      | medicines metformin; antiplatelet-therapy no                                                                       | note       | note       | marker-medicine
    not sure                            | diabetes not-sure                                                                                                  | none       | absolute   |
    nothing answered                    | (nothing)                                                                                                          | none       | absolute   |
  `,
);

ruleTable(
  'cancer-active-or-treatment',
  `
    no cancer                             | cancer-active-or-treatment no                                                                                                                               | none     | none     |
    no cancer, situation left from before | cancer-active-or-treatment no; .situation chemo-last-3-weeks; bleeding-disorder.platelets 10                                                                | none     | none     |
    hormone pill only                     | cancer-active-or-treatment yes; .situation hormone-pill-only; .where nowhere                                                                                | relative | relative | cancer
    in the planned area                   | cancer-active-or-treatment yes; .situation none-of-these; .where lower-leg-right                                                                            | relative | relative | cancer
    spread to bone, the back planned      | cancer-active-or-treatment yes; .situation spread-to-bone; .where nowhere; plan.regions upper-back                                                          | relative | relative | spread-to-bone, cancer
    chemotherapy, counts at the limits    | cancer-active-or-treatment yes; .situation chemo-last-3-weeks; .where nowhere; bleeding-disorder.platelets 50; immune-compromise.neutrophils 0.5            | relative | relative | chemo-under-3-weeks, cancer
    chemotherapy, platelets at 49         | cancer-active-or-treatment yes; .situation chemo-last-3-weeks; .where nowhere; bleeding-disorder.platelets 49; immune-compromise.neutrophils 0.5            | absolute | absolute | very-low-counts, chemo-under-3-weeks, cancer
    chemotherapy, neutrophils at 0.4      | cancer-active-or-treatment yes; .situation chemo-last-3-weeks; .where nowhere; bleeding-disorder.platelets 50; immune-compromise.neutrophils 0.4            | absolute | absolute | very-low-counts, chemo-under-3-weeks, cancer
    chemotherapy, counts not known        | cancer-active-or-treatment yes; .situation chemo-last-3-weeks; .where nowhere; bleeding-disorder.platelets not-sure; immune-compromise.neutrophils not-sure | relative | absolute | chemo-under-3-weeks, cancer
    says no, tamoxifen in the list        | medicines tamoxifen; antiplatelet-therapy no                                                                                                                | note     | note     | past-cancer-medicine
    says no, chemotherapy in the list     | medicines chemotherapy; antiplatelet-therapy no                                                                                                             | relative | relative | cancer-medicine
    not sure                              | cancer-active-or-treatment not-sure                                                                                                                         | none     | absolute |
    nothing answered                      | (nothing)                                                                                                                                                   | none     | absolute |
  `,
);

ruleTable(
  'unexplained-symptoms-or-lump',
  `
    no such signs                          | unexplained-symptoms-or-lump no                  | none     | none     |
    no such signs, answer left from before | unexplained-symptoms-or-lump no; .seen no        | none     | none     |
    a doctor found out why                 | unexplained-symptoms-or-lump yes; .seen yes      | note     | note     | explained
    no doctor found out why                | unexplained-symptoms-or-lump yes; .seen no       | relative | relative | not-explained, explained
    not sure whether a doctor knows why    | unexplained-symptoms-or-lump yes; .seen not-sure | note     | relative | explained
    not sure                               | unexplained-symptoms-or-lump not-sure            | none     | relative |
    nothing answered                       | (nothing)                                        | none     | relative |
  `,
);

ruleTable(
  'unstable-blood-pressure-or-thyroid',
  `
    pressure and thyroid well         | unstable-blood-pressure-or-thyroid no                                                                    | none       | none       |
    well, reading left from before    | unstable-blood-pressure-or-thyroid no; .kinds pressure-high-not-controlled; .very-high-reading yes       | none       | none       |
    controlled                        | unstable-blood-pressure-or-thyroid yes; .kinds pressure-high-controlled                                  | note       | note       | told-us
    not controlled, not very high     | unstable-blood-pressure-or-thyroid yes; .kinds pressure-high-not-controlled; .very-high-reading no       | precaution | precaution | pressure, told-us
    not controlled, very high         | unstable-blood-pressure-or-thyroid yes; .kinds pressure-high-not-controlled; .very-high-reading yes      | relative   | relative   | very-high-pressure, pressure, told-us
    not controlled, reading not known | unstable-blood-pressure-or-thyroid yes; .kinds pressure-high-not-controlled; .very-high-reading not-sure | precaution | relative   | pressure, told-us
    fast and shaky thyroid            | unstable-blood-pressure-or-thyroid yes; .kinds thyroid-fast-and-shaky                                    | relative   | relative   | fast-thyroid, told-us
    not sure                          | unstable-blood-pressure-or-thyroid not-sure                                                              | none       | relative   |
    nothing answered                  | (nothing)                                                                                                | none       | relative   |
  `,
);

ruleTable(
  'pregnancy',
  `
    not pregnant                         | pregnancy no                                                                        | none       | none       |
    not pregnant, weeks left from before | pregnancy no; .status pregnant; .weeks 8; .problems yes                             | none       | none       |
    13 weeks                             | pregnancy yes; .status pregnant; .weeks 13; .problems no                            | relative   | relative   | first-14-weeks, pregnant, told-us
    14 weeks, a calf                     | pregnancy yes; .status pregnant; .weeks 14; .problems no                            | relative   | relative   | pregnant, told-us
    14 weeks, the low back               | pregnancy yes; .status pregnant; .weeks 14; .problems no; plan.regions low-back     | relative   | relative   | low-back-later, pregnant, told-us
    20 weeks, the belly                  | pregnancy yes; .status pregnant; .weeks 20; .problems no; plan.regions abdomen      | relative   | relative   | pregnant, told-us
    20 weeks, electrical                 | pregnancy yes; .status pregnant; .weeks 20; .problems no; plan.technique electrical | absolute   | absolute   | electrical, pregnant, told-us
    20 weeks, bleeding                   | pregnancy yes; .status pregnant; .weeks 20; .problems yes                           | absolute   | absolute   | problems-now, pregnant, told-us
    weeks not known                      | pregnancy yes; .status pregnant; .weeks not-sure; .problems no                      | relative   | relative   | pregnant, told-us
    might be                             | pregnancy yes; .status maybe; .problems no                                          | relative   | relative   | first-14-weeks, pregnant, told-us
    trying                               | pregnancy yes; .status trying                                                       | precaution | precaution | trying, told-us
    trying, weeks left from before       | pregnancy yes; .status trying; .weeks 8; .problems yes                              | precaution | precaution | trying, told-us
    yes, which not said                  | pregnancy yes                                                                       | precaution | absolute   | told-us
    not sure                             | pregnancy not-sure                                                                  | none       | absolute   |
    nothing answered                     | (nothing)                                                                           | none       | absolute   |
  `,
);

ruleTable(
  'other-health-problem',
  `
    nothing else                        | other-health-problem no                 | none     | none     |
    nothing else, text left from before | other-health-problem no; .details gout  | none     | none     |
    something else                      | other-health-problem yes; .details gout | relative | relative | told-us
    not sure                            | other-health-problem not-sure           | none     | relative |
    nothing answered                    | (nothing)                               | none     | relative |
  `,
);
