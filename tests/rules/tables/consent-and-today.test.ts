import { ruleTable } from '../support/rule-table';

ruleTable(
  'consent-refused-or-withdrawn',
  `
    wants it         | consent-refused-or-withdrawn no       | none     | none     |
    would rather not | consent-refused-or-withdrawn yes      | absolute | absolute | says-no
    not sure         | consent-refused-or-withdrawn not-sure | none     | absolute |
    not answered     | consent-refused-or-withdrawn -        | none     | absolute |
    nothing answered | (nothing)                             | none     | absolute |
  `,
);

ruleTable(
  'capacity-lacking',
  `
    needs no help                                | capacity-lacking no                                                                         | none       | none       |
    needs no help, kind of help left from before | capacity-lacking no; .help-kinds memory-or-thinking; .assessment lacks-no-lawful-decider    | none       | none       |
    needs glasses                                | capacity-lacking yes; .help-kinds reading-or-eyesight                                       | precaution | precaution | needs-help
    memory, not assessed yet                     | capacity-lacking yes; .help-kinds memory-or-thinking                                        | precaution | absolute   | needs-help
    memory, assessed as able                     | capacity-lacking yes; .help-kinds memory-or-thinking; .assessment has-capacity              | precaution | precaution | needs-help
    memory, able with support                    | capacity-lacking yes; .help-kinds memory-or-thinking; .assessment supported-choice          | relative   | relative   | capacity-in-doubt, needs-help
    memory, somebody may decide by law           | capacity-lacking yes; .help-kinds memory-or-thinking; .assessment lacks-with-lawful-decider | relative   | relative   | capacity-in-doubt, needs-help
    memory, nobody may decide by law             | capacity-lacking yes; .help-kinds memory-or-thinking; .assessment lacks-no-lawful-decider   | absolute   | absolute   | no-lawful-decider, capacity-in-doubt, needs-help
    needs help, kind not said                    | capacity-lacking yes                                                                        | precaution | absolute   | needs-help
    not sure                                     | capacity-lacking not-sure                                                                   | none       | absolute   |
    nothing answered                             | (nothing)                                                                                   | none       | absolute   |
  `,
);

ruleTable(
  'language-communication-barrier',
  `
    needs no help                                   | capacity-lacking no                                                                                              | none       | none       |
    needs no help, interpreter left from before     | capacity-lacking no; .help-kinds language; language-communication-barrier.interpreting child                     | none       | none       |
    help with reading, interpreter left from before | capacity-lacking yes; .help-kinds reading-or-eyesight; language-communication-barrier.interpreting nobody        | none       | none       |
    language, nobody interprets                     | capacity-lacking yes; .help-kinds language; language-communication-barrier.interpreting nobody                   | absolute   | absolute   | no-proper-interpreter, other-language
    language, a child interprets                    | capacity-lacking yes; .help-kinds language; language-communication-barrier.interpreting child                    | absolute   | absolute   | no-proper-interpreter, other-language
    language, a relative interprets                 | capacity-lacking yes; .help-kinds language; language-communication-barrier.interpreting adult-relative-or-friend | relative   | relative   | relative-interprets, other-language
    language, a trained interpreter                 | capacity-lacking yes; .help-kinds language; language-communication-barrier.interpreting trained-interpreter      | precaution | precaution | other-language
    language, interpreter not arranged yet          | capacity-lacking yes; .help-kinds language                                                                       | precaution | absolute   | other-language
    not sure                                        | capacity-lacking not-sure                                                                                        | none       | absolute   |
    nothing answered                                | (nothing)                                                                                                        | none       | absolute   |
  `,
);

ruleTable(
  'intoxicated-or-heavily-sedated-today',
  `
    nothing taken                         | intoxicated-or-heavily-sedated-today no                            | none       | none       |
    nothing taken, foggy left from before | intoxicated-or-heavily-sedated-today no; .feels-affected yes       | none       | none       |
    taken and affected                    | intoxicated-or-heavily-sedated-today yes; .feels-affected yes      | absolute   | absolute   | affected-now, taken-today
    taken, feels clear                    | intoxicated-or-heavily-sedated-today yes; .feels-affected no       | relative   | relative   | taken-today
    taken, not sure how it feels          | intoxicated-or-heavily-sedated-today yes; .feels-affected not-sure | relative   | absolute   | taken-today
    steady morphine in the list           | medicines morphine                                                 | precaution | precaution | steady-sedatives
    not sure                              | intoxicated-or-heavily-sedated-today not-sure                      | none       | absolute   |
    nothing answered                      | (nothing)                                                          | none       | absolute   |
  `,
);

ruleTable(
  'minor-under-18',
  `
    adult                                  | age 18                                                                                                                      | none     | none     |
    adult, the child's no left from before | age 40; minor-under-18.young-person-objects yes; .lawful-consent nobody                                                     | none     | none     |
    seventeen, a parent agrees             | age 17; minor-under-18.young-person-objects no; .lawful-consent parent-or-guardian-agrees                                   | relative | relative | under-18
    seventeen, may agree alone             | age 17; minor-under-18.young-person-objects no; .lawful-consent young-person-alone                                          | relative | relative | under-18
    seventeen, nobody may agree            | age 17; minor-under-18.young-person-objects no; .lawful-consent nobody                                                      | absolute | absolute | nobody-may-agree, under-18
    seventeen, would rather not            | age 17; minor-under-18.young-person-objects yes; .lawful-consent parent-or-guardian-agrees                                  | absolute | absolute | young-person-says-no, under-18
    seventeen, withdraws                   | age 17; minor-under-18.young-person-objects no; .lawful-consent parent-or-guardian-agrees; consent-refused-or-withdrawn yes | absolute | absolute | young-person-says-no, under-18
    seventeen, nothing more known          | age 17                                                                                                                      | relative | absolute | under-18
    twelve, a parent agrees                | age 12; minor-under-18.young-person-objects no; .lawful-consent parent-or-guardian-agrees                                   | relative | relative | under-18
    eleven, a parent agrees                | age 11; minor-under-18.young-person-objects no; .lawful-consent parent-or-guardian-agrees                                   | absolute | absolute | under-12, under-18
    age not known                          | age -                                                                                                                       | none     | absolute |
    nothing answered                       | (nothing)                                                                                                                   | none     | absolute |
  `,
);

ruleTable(
  'frail-or-older-adult',
  `
    not frail        | frail-or-older-adult no          | none     | none     |
    frail            | frail-or-older-adult yes         | relative | relative | frail
    fit at 74        | age 74                           | none     | none     |
    fit at 75        | age 75                           | note     | note     | older-and-fit
    frail at 80      | age 80; frail-or-older-adult yes | relative | relative | frail, older-and-fit
    not sure         | frail-or-older-adult not-sure    | none     | relative |
    nothing answered | (nothing)                        | none     | relative |
  `,
);

ruleTable(
  'acute-mental-health-crisis',
  `
    well                         | acute-mental-health-crisis no                                  | none       | none       |
    well, signs left from before | acute-mental-health-crisis no; .signs not-safe                 | none       | none       |
    does not feel safe           | acute-mental-health-crisis yes; .signs not-safe                | absolute   | absolute   | crisis, told-us
    sees or hears things         | acute-mental-health-crisis yes; .signs sees-or-hears-things    | absolute   | absolute   | crisis, told-us
    very upset                   | acute-mental-health-crisis yes; .signs very-upset              | relative   | relative   | strong-distress, told-us
    low as usual                 | acute-mental-health-crisis yes; .signs worried-or-low-as-usual | precaution | precaution | told-us
    yes, signs not said          | acute-mental-health-crisis yes                                 | precaution | absolute   | told-us
    not sure                     | acute-mental-health-crisis not-sure                            | none       | absolute   |
    nothing answered             | (nothing)                                                      | none       | absolute   |
  `,
);

ruleTable(
  'medical-emergency-red-flags',
  `
    none of the signs | medical-emergency-red-flags no       | none     | none     |
    a sign right now  | medical-emergency-red-flags yes      | absolute | absolute | now
    not sure          | medical-emergency-red-flags not-sure | none     | absolute |
    nothing answered  | (nothing)                            | none     | absolute |
  `,
);

ruleTable(
  'not-eaten-or-exhausted',
  `
    has eaten                      | not-eaten-or-exhausted no       | none       | none       |
    more than 4 hours without food | not-eaten-or-exhausted yes      | precaution | precaution | no-food
    not sure                       | not-eaten-or-exhausted not-sure | none       | precaution |
    nothing answered               | (nothing)                       | none       | precaution |
  `,
);
