import { ruleTable } from '../support/rule-table';

ruleTable(
  'systemic-infection-or-fever',
  `
    no infection                         | systemic-infection-or-fever no                                                                           | none       | none       |
    no infection, fever left from before | systemic-infection-or-fever no; .kinds ill-or-fever-now                                                  | none       | none       |
    ill now                              | systemic-infection-or-fever yes; .kinds ill-or-fever-now                                                 | absolute   | absolute   | ill-now, mild-or-just-over
    on infection medicine                | systemic-infection-or-fever yes; .kinds on-infection-medicine                                            | absolute   | absolute   | ill-now, mild-or-just-over
    a cold                               | systemic-infection-or-fever yes; .kinds cold-without-fever                                               | precaution | precaution | mild-or-just-over
    a cold with a transplant             | systemic-infection-or-fever yes; .kinds cold-without-fever; immune-compromise yes; .why organ-transplant | absolute   | absolute   | with-weak-immunity, mild-or-just-over
    a cold with Humira in the list       | systemic-infection-or-fever yes; .kinds cold-without-fever; medicines Humira                             | absolute   | absolute   | with-weak-immunity, mild-or-just-over
    a cold with a new joint              | systemic-infection-or-fever yes; .kinds cold-without-fever; implants yes; .kinds new-joint               | relative   | relative   | with-new-joint, mild-or-just-over
    over it                              | systemic-infection-or-fever yes; .kinds over-it                                                          | precaution | precaution | mild-or-just-over
    not sure which                       | systemic-infection-or-fever yes; .kinds not-sure                                                         | precaution | absolute   | mild-or-just-over
    not sure                             | systemic-infection-or-fever not-sure                                                                     | none       | absolute   |
    nothing answered                     | (nothing)                                                                                                | none       | absolute   |
  `,
);

ruleTable(
  'skin-infection-local',
  `
    skin is fine                             | skin-condition-or-wound-local no                                                                            | none       | none       |
    skin is fine, infection left from before | skin-condition-or-wound-local no; .kinds spreading-redness; .where neck                                     | none       | none       |
    redness that spreads                     | skin-condition-or-wound-local yes; .kinds spreading-redness; .where neck                                    | absolute   | absolute   | spreading, local
    an infected spot                         | skin-condition-or-wound-local yes; .kinds infected-skin; .where neck                                        | precaution | precaution | local
    an infected spot and diabetes            | skin-condition-or-wound-local yes; .kinds infected-skin; .where neck; diabetes yes                          | relative   | relative   | with-diabetes, local
    an infected spot and a new joint         | skin-condition-or-wound-local yes; .kinds infected-skin; .where neck; implants yes; .kinds new-joint        | relative   | relative   | with-new-joint, local
    an infected spot and a swollen arm       | skin-condition-or-wound-local yes; .kinds infected-skin; .where neck; lymphoedema yes; .limbs left-arm      | absolute   | absolute   | with-lymphoedema, local
    an infected spot and no spleen           | skin-condition-or-wound-local yes; .kinds infected-skin; .where neck; immune-compromise yes; .why no-spleen | absolute   | absolute   | with-weak-immunity, local
    only eczema                              | skin-condition-or-wound-local yes; .kinds eczema-or-psoriasis; .where neck                                  | none       | none       |
    not sure                                 | skin-condition-or-wound-local not-sure                                                                      | none       | absolute   |
    nothing answered                         | (nothing)                                                                                                   | none       | absolute   |
  `,
);

ruleTable(
  'skin-condition-or-wound-local',
  `
    skin is fine                         | skin-condition-or-wound-local no                                                                                | none       | none       |
    skin is fine, wound left from before | skin-condition-or-wound-local no; .kinds burn; .where lower-leg-right                                           | none       | none       |
    eczema elsewhere                     | skin-condition-or-wound-local yes; .kinds eczema-or-psoriasis; .where neck                                      | note       | note       | damaged-skin
    eczema on the planned area           | skin-condition-or-wound-local yes; .kinds eczema-or-psoriasis; .where lower-leg-right                           | note       | note       | damaged-skin
    a cut and weak immunity              | skin-condition-or-wound-local yes; .kinds cut-or-open-wound; .where neck; immune-compromise yes; .why often-ill | relative   | relative   | damaged-skin, with-weak-immunity
    a cut and diabetes                   | skin-condition-or-wound-local yes; .kinds cut-or-open-wound; .where neck; diabetes yes                          | relative   | relative   | damaged-skin, wound-with-diabetes
    a rash and diabetes                  | skin-condition-or-wound-local yes; .kinds new-rash; .where neck; diabetes yes                                   | note       | note       | damaged-skin
    a mole that changes                  | skin-condition-or-wound-local yes; .kinds changing-mole; .where neck                                            | precaution | precaution | damaged-skin, changing-mole
    raised scars                         | skin-condition-or-wound-local yes; .kinds raised-scars                                                          | precaution | precaution | raised-scars
    a tattoo, place not said             | skin-condition-or-wound-local yes; .kinds new-tattoo                                                            | note       | note       | damaged-skin
    not sure                             | skin-condition-or-wound-local not-sure                                                                          | none       | precaution |
    nothing answered                     | (nothing)                                                                                                       | none       | relative   |
  `,
);

ruleTable(
  'immune-compromise',
  `
    strong defences                             | immune-compromise no                                                                                      | none       | none       |
    strong defences, reason left from before    | immune-compromise no; .why stem-cell-transplant-this-year; .neutrophils 0.1                               | none       | none       |
    low cells, neutrophils at 0.5               | immune-compromise yes; .why low-immune-cells; .neutrophils 0.5                                            | relative   | relative   | clearly-weak, told-us
    low cells, neutrophils at 0.4               | immune-compromise yes; .why low-immune-cells; .neutrophils 0.4                                            | absolute   | absolute   | very-low-white-cells, clearly-weak, told-us
    low cells, neutrophils not known            | immune-compromise yes; .why low-immune-cells; .neutrophils not-sure                                       | relative   | absolute   | clearly-weak, told-us
    no spleen, neutrophils left from before     | immune-compromise yes; .why no-spleen; .neutrophils 0.1                                                   | relative   | relative   | clearly-weak, told-us
    stem cell transplant this year              | immune-compromise yes; .why stem-cell-transplant-this-year; .neutrophils 3                                | absolute   | absolute   | recent-stem-cell-transplant, told-us
    quiet autoimmune illness                    | immune-compromise yes; .why autoimmune-quiet                                                              | precaution | precaution | told-us
    flare with hot knees                        | immune-compromise yes; .why autoimmune-flare-now; .hot-joints knee-left, knee-right                       | relative   | relative   | flare-now, told-us
    methotrexate tablets each week and diabetes | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds weekly-methotrexate; diabetes yes | relative   | relative   | with-diabetes-or-new-joint, told-us
    says no, chemotherapy in the list           | medicines chemo; antiplatelet-therapy no                                                                  | relative   | relative   | cancer-medicine
    not sure                                    | immune-compromise not-sure                                                                                | none       | absolute   |
    nothing answered                            | (nothing)                                                                                                 | none       | absolute   |
  `,
);

ruleTable(
  'immunosuppressant-medicines',
  `
    takes none                                | immune-compromise no                                                                                                                                    | none       | none       |
    takes none, kind left from before         | immune-compromise no; .why medicine; immunosuppressant-medicines.kinds biologic-or-similar                                                              | none       | none       |
    transplant medicine                       | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds transplant-medicine                                                             | relative   | relative   | strong, taking
    steroids, under 10 mg                     | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds steroid-tablets; .steroid-high no                                               | precaution | precaution | taking
    steroids, 10 mg or more                   | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds steroid-tablets; .steroid-high yes                                              | relative   | relative   | steroids-high, taking
    steroids, dose not known                  | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds steroid-tablets; .steroid-high not-sure                                         | precaution | relative   | taking
    weekly methotrexate, said and listed      | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds weekly-methotrexate; medicines methotrexate; antiplatelet-therapy no            | precaution | precaution | taking
    says no, methotrexate in the list         | medicines methotrexate; antiplatelet-therapy no                                                                                                         | relative   | relative   | conventional, taking
    says no, prednisolone in the list         | medicines prednisolone 5mg; antiplatelet-therapy no                                                                                                     | relative   | relative   | steroids-not-described, taking
    says no, hydrocortisone cream in the list | medicines hydrocortisone cream; antiplatelet-therapy no                                                                                                 | none       | none       |
    says no, Humira in the list               | medicines Humira; antiplatelet-therapy no                                                                                                               | relative   | relative   | strong, taking
    biologic and a cold                       | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds biologic-or-similar; systemic-infection-or-fever yes; .kinds cold-without-fever | absolute   | absolute   | with-infection, strong, taking
    weekly methotrexate and diabetes          | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds weekly-methotrexate; diabetes yes                                               | relative   | relative   | with-diabetes, taking
    cream or inhaler only                     | immune-compromise yes; .why medicine; immunosuppressant-medicines.kinds inhaler-or-cream-only                                                           | none       | none       |
    not sure                                  | immune-compromise not-sure                                                                                                                              | none       | relative   |
    nothing answered                          | (nothing)                                                                                                                                               | none       | absolute   |
  `,
);
