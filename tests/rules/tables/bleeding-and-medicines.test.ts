import { ruleTable } from '../support/rule-table';

ruleTable(
  'bleeding-disorder',
  `
    clots well                                 | bleeding-disorder no                                                                                                      | none     | none     |
    clots well, severe left from before        | bleeding-disorder no; .kinds told-by-doctor; .severity severe                                                             | none     | none     |
    mild, agreed, superficial, platelets at 50 | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees yes; .platelets 50                       | relative | relative | diagnosed
    mild, agreed, superficial, platelets at 49 | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees yes; .platelets 49                       | absolute | absolute | very-low-platelets, diagnosed
    severe                                     | bleeding-disorder yes; .kinds told-by-doctor; .severity severe; .specialist-agrees yes; .platelets 200                    | absolute | absolute | severe, diagnosed
    blood clinic has not agreed                | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees no; .platelets 200                       | absolute | absolute | no-specialist-agreement, diagnosed
    deep needling planned                      | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees yes; .platelets 200; plan.technique deep | absolute | absolute | deep-needling, diagnosed
    with a blood thinner in the list           | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees yes; .platelets 200; medicines Eliquis   | absolute | absolute | with-blood-thinner, diagnosed
    platelets not known                        | bleeding-disorder yes; .kinds told-by-doctor; .severity mild; .specialist-agrees yes; .platelets not-sure                 | relative | absolute | diagnosed
    only bruises for no reason                 | bleeding-disorder yes; .kinds bruises-for-no-reason                                                                       | none     | none     |
    not sure                                   | bleeding-disorder not-sure                                                                                                | none     | absolute |
    nothing answered                           | (nothing)                                                                                                                 | none     | absolute |
  `,
);

ruleTable(
  'anticoagulant-therapy',
  `
    takes none                          | anticoagulant-therapy no                                                                              | none     | none     |
    takes none, INR left from before    | anticoagulant-therapy no; .type warfarin-type; .inr 6                                                 | none     | none     |
    warfarin, INR just below the limit  | anticoagulant-therapy yes; .type warfarin-type; .inr 3.5; .inr-weeks-ago 1; .bleeds no                | relative | relative | taking
    warfarin, INR at the limit          | anticoagulant-therapy yes; .type warfarin-type; .inr 3.6; .inr-weeks-ago 1; .bleeds no                | absolute | absolute | inr-high, taking
    warfarin, INR not known             | anticoagulant-therapy yes; .type warfarin-type; .inr not-sure; .inr-weeks-ago 1; .bleeds no           | relative | absolute | taking
    warfarin, INR 4 weeks old           | anticoagulant-therapy yes; .type warfarin-type; .inr 2.5; .inr-weeks-ago 4; .bleeds no                | relative | relative | taking
    warfarin, INR 5 weeks old           | anticoagulant-therapy yes; .type warfarin-type; .inr 2.5; .inr-weeks-ago 5; .bleeds no                | relative | relative | old-inr, taking
    newer pill, INR left from before    | anticoagulant-therapy yes; .type newer-pill; .inr 6; .bleeds no                                       | relative | relative | taking
    newer pill, a bad bleed             | anticoagulant-therapy yes; .type newer-pill; .bleeds yes                                              | absolute | absolute | bleeding, taking
    newer pill, low back planned        | anticoagulant-therapy yes; .type newer-pill; .bleeds no; plan.regions low-back                        | relative | relative | hard-to-press-area, taking
    says no, but Eliquis is in the list | medicines Eliquis 5mg; anticoagulant-therapy.bleeds no                                                | relative | absolute | taking
    newer pill and aspirin in the list  | anticoagulant-therapy yes; .type newer-pill; .bleeds no; medicines aspirin 75mg                       | absolute | absolute | with-antiplatelet, taking
    newer pill and a clotting problem   | anticoagulant-therapy yes; .type newer-pill; .bleeds no; bleeding-disorder yes; .kinds told-by-doctor | absolute | absolute | with-bleeding-disorder, taking
    newer pill and ibuprofen            | anticoagulant-therapy yes; .type newer-pill; .bleeds no; medicines ibuprofen; antiplatelet-therapy no | relative | relative | with-other-bleeding-risk, taking
    clot-busting medicine               | medicines alteplase                                                                                   | absolute | absolute | clot-busting-medicine
    not sure                            | anticoagulant-therapy not-sure                                                                        | none     | absolute |
    nothing answered                    | (nothing)                                                                                             | none     | absolute |
  `,
);

ruleTable(
  'antiplatelet-therapy',
  `
    no medicine at all, aspirin left from before | antiplatelet-therapy yes                                                                          | none       | none       |
    daily aspirin                                | medicines aspirin 75mg                                                                            | precaution | precaution | taking
    says yes, list names something else          | medicines ramipril; antiplatelet-therapy yes                                                      | precaution | precaution | taking
    says no, but Plavix is in the list           | medicines Plavix; antiplatelet-therapy no                                                         | precaution | precaution | taking
    aspirin and clopidogrel                      | medicines aspirin and clopidogrel; antiplatelet-therapy yes                                       | relative   | relative   | two-together, taking
    one tablet with both                         | medicines DuoPlavin; antiplatelet-therapy yes                                                     | relative   | relative   | two-together, taking
    aspirin, deep in the neck                    | medicines aspirin; antiplatelet-therapy yes; plan.regions neck; .technique deep                   | relative   | relative   | deep-neck, taking
    aspirin, superficial in the neck             | medicines aspirin; antiplatelet-therapy yes; plan.regions neck                                    | precaution | precaution | taking
    aspirin and more bruises since               | medicines aspirin; antiplatelet-therapy yes; bleeding-disorder yes; .kinds bruises-since-medicine | relative   | relative   | more-bruises, taking
    aspirin and a clotting problem               | medicines aspirin; antiplatelet-therapy yes; bleeding-disorder yes; .kinds told-by-doctor         | absolute   | absolute   | with-bleeding-disorder, taking
    aspirin and a blood thinner                  | medicines aspirin; antiplatelet-therapy yes; anticoagulant-therapy yes                            | absolute   | absolute   | with-anticoagulant, taking
    not sure, list names something else          | medicines ramipril; antiplatelet-therapy not-sure                                                 | none       | precaution |
    nothing answered                             | (nothing)                                                                                         | none       | absolute   |
  `,
);

ruleTable(
  'mild-bleeding-risk-medicines',
  `
    takes none                    | medicines none                                                                                              | none       | none       |
    ibuprofen                     | medicines ibuprofen; antiplatelet-therapy no                                                                | note       | note       | taking
    ibuprofen gel                 | medicines ibuprofen gel; antiplatelet-therapy no                                                            | none       | none       |
    ibuprofen and sertraline      | medicines ibuprofen, sertraline; antiplatelet-therapy no                                                    | precaution | precaution | several, taking
    ibuprofen and fish oil        | medicines ibuprofen + fish oil; antiplatelet-therapy no                                                     | precaution | precaution | several, taking
    fish oil and prednisolone     | medicines fish oil, prednisolone; antiplatelet-therapy no                                                   | precaution | precaution | several, taking
    ibuprofen and a blood thinner | medicines ibuprofen; antiplatelet-therapy no; anticoagulant-therapy yes                                     | relative   | relative   | with-thinner-or-disorder, taking
    fish oil and aspirin          | medicines fish oil, aspirin; antiplatelet-therapy yes                                                       | precaution | precaution | supplement-with-thinner, taking
    ibuprofen and bad kidneys     | medicines ibuprofen; antiplatelet-therapy no; liver-or-severe-kidney-disease yes; .kinds kidneys-work-badly | relative   | relative   | with-liver-or-kidney, taking
    ginkgo and more bruises since | medicines ginkgo; antiplatelet-therapy no; bleeding-disorder yes; .kinds bruises-since-medicine             | precaution | precaution | more-bruises, taking
    not sure what is taken        | medicines not-sure                                                                                          | none       | relative   |
    nothing answered              | (nothing)                                                                                                   | none       | relative   |
  `,
);

ruleTable(
  'unexplained-bruising-or-bleeding',
  `
    does not bruise                           | bleeding-disorder no                                                           | none       | none       |
    does not bruise, kinds left from before   | bleeding-disorder no; .kinds bruises-for-no-reason                             | none       | none       |
    bruises for no reason                     | bleeding-disorder yes; .kinds bruises-for-no-reason                            | relative   | relative   | not-checked, checked
    bruises for no reason, checked and normal | bleeding-disorder yes; .kinds bruises-for-no-reason, checked-and-normal        | note       | note       | checked
    bruises for no reason on a blood thinner  | bleeding-disorder yes; .kinds bruises-for-no-reason; anticoagulant-therapy yes | absolute   | absolute   | with-blood-thinner, not-checked, checked
    bled a lot after a procedure              | bleeding-disorder yes; .kinds bled-a-lot-after-a-procedure                     | relative   | relative   | not-checked, checked
    bruises since a medicine                  | bleeding-disorder yes; .kinds bruises-since-medicine                           | precaution | precaution | since-medicine
    not sure which                            | bleeding-disorder yes; .kinds not-sure                                         | none       | relative   |
    not sure                                  | bleeding-disorder not-sure                                                     | none       | relative   |
    nothing answered                          | (nothing)                                                                      | none       | absolute   |
  `,
);

ruleTable(
  'liver-or-severe-kidney-disease',
  `
    liver and kidneys well              | liver-or-severe-kidney-disease no                                              | none     | none     |
    well, fistula left from before      | liver-or-severe-kidney-disease no; .kinds dialysis; .fistula-limbs right-leg   | none     | none     |
    cirrhosis                           | liver-or-severe-kidney-disease yes; .kinds cirrhosis                           | relative | relative | serious, mild
    cirrhosis, fistula left from before | liver-or-severe-kidney-disease yes; .kinds cirrhosis; .fistula-limbs right-leg | relative | relative | serious, mild
    dialysis, fistula in the left arm   | liver-or-severe-kidney-disease yes; .kinds dialysis; .fistula-limbs left-arm   | relative | relative | serious, fistula-limb, mild
    mild and stable                     | liver-or-severe-kidney-disease yes; .kinds mild-and-stable                     | note     | note     | mild
    kind not said                       | liver-or-severe-kidney-disease yes                                             | note     | relative | mild
    not sure                            | liver-or-severe-kidney-disease not-sure                                        | none     | relative |
    nothing answered                    | (nothing)                                                                      | none     | relative |
  `,
);
