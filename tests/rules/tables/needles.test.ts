import { ruleTable } from '../support/rule-table';

ruleTable(
  'needle-fear',
  `
    not afraid                         | needle-fear no                                                                                  | none     | none     |
    not afraid, score left from before | needle-fear no; .score 10; .avoids-care yes                                                     | none     | none     |
    score 3, does not put off care     | needle-fear yes; .score 3; .avoids-care no                                                      | note     | note     | mild
    score 3, puts off care             | needle-fear yes; .score 3; .avoids-care yes                                                     | relative | relative | moderate, mild
    score 4, does not put off care     | needle-fear yes; .score 4; .avoids-care no                                                      | relative | relative | moderate, mild
    score 4, puts off care             | needle-fear yes; .score 4; .avoids-care yes                                                     | absolute | absolute | phobia, moderate, mild
    score 7, does not put off care     | needle-fear yes; .score 7; .avoids-care no                                                      | relative | relative | moderate, mild
    score 8, does not put off care     | needle-fear yes; .score 8; .avoids-care no                                                      | absolute | absolute | phobia, moderate, mild
    score not known                    | needle-fear yes; .score not-sure; .avoids-care no                                               | note     | absolute | mild
    mild, but fainted with needles     | needle-fear yes; .score 2; .avoids-care no; fainting-history yes; .causes needles-blood-or-pain | relative | relative | fear-and-needle-faint, mild
    not sure                           | needle-fear not-sure                                                                            | none     | absolute |
    nothing answered                   | (nothing)                                                                                       | none     | absolute |
  `,
);

ruleTable(
  'fainting-history',
  `
    never fainted                         | fainting-history no                                                                                                        | none       | none       |
    never fainted, cause left from before | fainting-history no; .causes in-sport                                                                                      | none       | none       |
    fainted at a blood test               | fainting-history yes; .causes needles-blood-or-pain                                                                        | precaution | precaution | fainted
    fainted in sport                      | fainting-history yes; .causes in-sport                                                                                     | relative   | relative   | unclear-or-heart, fainted
    fainted, and a heart problem          | fainting-history yes; .causes needles-blood-or-pain; unstable-heart-or-recent-stroke yes                                   | relative   | relative   | with-heart-problem, fainted
    fainted, and low pressure             | fainting-history yes; .causes needles-blood-or-pain; unstable-blood-pressure-or-thyroid yes; .kinds pressure-low-and-dizzy | relative   | relative   | with-blood-pressure, fainted
    fainted, cause not said               | fainting-history yes                                                                                                       | precaution | relative   | fainted
    not sure                              | fainting-history not-sure                                                                                                  | none       | relative   |
    nothing answered                      | (nothing)                                                                                                                  | none       | relative   |
  `,
);

ruleTable(
  'prior-adverse-reaction',
  `
    no bad reaction                        | prior-adverse-reaction no                                           | none       | none       |
    no bad reaction, kind left from before | prior-adverse-reaction no; .kinds fit                               | none       | none       |
    a little sore                          | prior-adverse-reaction yes; .kinds mild-soreness                    | note       | note       | mild
    a big bruise                           | prior-adverse-reaction yes; .kinds big-bruise-or-long-bleed         | precaution | precaution | stronger-than-usual, mild
    an infection in the arm                | prior-adverse-reaction yes; .kinds infection; .where upper-arm-left | relative   | relative   | serious, serious-area, mild
    a collapsed lung                       | prior-adverse-reaction yes; .kinds collapsed-lung                   | relative   | relative   | collapsed-lung, mild
    kind not said                          | prior-adverse-reaction yes                                          | note       | relative   | mild
    not sure                               | prior-adverse-reaction not-sure                                     | none       | relative   |
    nothing answered                       | (nothing)                                                           | none       | relative   |
  `,
);

ruleTable(
  'allergy-metal-latex-antiseptic',
  `
    no bad reaction                        | prior-adverse-reaction no                                        | none       | none       |
    no bad reaction, rash left from before | prior-adverse-reaction no; .kinds rash-from-metal                | none       | none       |
    rash from metal                        | prior-adverse-reaction yes; .kinds rash-from-metal               | precaution | precaution | metal
    rash from latex                        | prior-adverse-reaction yes; .kinds rash-from-latex-wipe-or-tape  | precaution | precaution | latex-wipe-or-tape
    trouble breathing                      | prior-adverse-reaction yes; .kinds swelling-or-trouble-breathing | relative   | relative   | severe
    not sure                               | prior-adverse-reaction not-sure                                  | none       | relative   |
    nothing answered                       | (nothing)                                                        | none       | relative   |
  `,
);
