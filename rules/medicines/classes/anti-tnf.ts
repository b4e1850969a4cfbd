import { defineMedicineClass } from '../medicine-class';

/** Infection risk (incl. TB). */
export const antiTnf = defineMedicineClass({
  id: 'anti-tnf',
  name: 'Biologics: anti-TNF',
  relevance: 'Infection risk (incl. TB).',
  medicines: [
    {
      name: 'adalimumab',
      brands: {
        Humira: 'US UK EU AU CA NZ',
        Amgevita: 'UK EU AU',
        Amjevita: 'US',
        Hyrimoz: 'US UK EU',
        Hadlima: 'US AU CA',
        Hulio: 'US EU CA',
        Idacio: 'UK US EU',
        Imraldi: 'UK EU',
        Yuflyma: 'US UK EU',
        Cyltezo: 'US',
        Abrilada: 'US CA',
        Yusimry: 'US',
        Simlandi: 'US',
        Hukyndra: 'EU',
      },
      misspellings: ['humera', 'humirea', 'humeira', 'adalimimab', 'amjevta'],
    },
    {
      name: 'etanercept',
      brands: {
        Enbrel: 'US UK EU AU CA NZ',
        Benepali: 'UK EU',
        Erelzi: 'UK EU US CA',
        Eticovo: 'US',
        Brenzys: 'AU NZ',
        Nepexto: 'EU',
        Rymti: 'CA',
      },
      misspellings: ['enbral', 'enbrell', 'embrel', 'etanercep'],
    },
    {
      name: 'infliximab',
      brands: {
        Remicade: 'US UK EU AU CA NZ',
        Inflectra: 'US UK EU AU CA',
        Remsima: 'UK EU',
        Flixabi: 'UK EU',
        Zessly: 'EU',
        Renflexis: 'US AU CA',
        Avsola: 'US CA',
        Ixifi: 'US',
        Zymfentra: 'US',
      },
      misspellings: ['remicaid', 'inflixamab', 'remicaide'],
    },
    {
      name: 'certolizumab pegol',
      genericNames: ['certolizumab', 'certolizumab pegol'],
      brands: { Cimzia: 'US UK EU AU CA NZ' },
      misspellings: ['cimziah'],
    },
    { name: 'golimumab', brands: { Simponi: 'US UK EU AU CA NZ' }, misspellings: ['simponie'] },
    { name: 'amsparity', brands: {}, misspellings: [] },
    { name: 'libmyris', brands: {}, misspellings: [] },
  ],
});
