import { defineMedicineClass } from '../medicine-class';

/** Only in hospital emergencies: recent use = do not needle. */
export const thrombolytics = defineMedicineClass({
  id: 'thrombolytics',
  name: 'Clot-dissolving enzymes',
  relevance: 'Only in hospital emergencies: recent use = do not needle.',
  medicines: [
    {
      name: 'alteplase',
      brands: { Activase: 'US CA', Actilyse: 'UK EU AU NZ', Cathflo: 'US' },
      misspellings: ['activas'],
    },
    { name: 'tenecteplase', brands: { TNKase: 'US CA', Metalyse: 'UK EU AU' }, misspellings: [] },
    { name: 'reteplase', brands: { Retavase: 'US', Rapilysin: 'EU' }, misspellings: [] },
    { name: 'streptokinase', brands: { Streptase: 'EU AU CA' }, misspellings: [] },
    { name: 'urokinase', brands: { Kinlytic: 'US', 'Syner-KINASE': 'UK', Actosolv: 'EU' }, misspellings: [] },
  ],
});
