import { defineMedicineClass } from '../medicine-class';

/** Infection risk; also clot risk with JAK. */
export const jakS1pMs = defineMedicineClass({
  id: 'jak-s1p-ms',
  name: 'JAK inhibitors, S1P modulators, other small molecules',
  relevance: 'Infection risk; also clot risk with JAK.',
  medicines: [
    {
      name: 'tofacitinib',
      brands: { Xeljanz: 'US UK EU AU CA NZ' },
      misspellings: ['xelganz', 'xeljans', 'tofacitnib'],
    },
    { name: 'baricitinib', brands: { Olumiant: 'US UK EU AU CA' }, misspellings: ['olumeant', 'olumiunt'] },
    {
      name: 'upadacitinib',
      brands: { Rinvoq: 'US UK EU AU CA NZ' },
      misspellings: ['rinvok', 'rinvoc', 'rinvoque'],
    },
    { name: 'filgotinib', brands: { Jyseleca: 'UK EU' }, misspellings: ['jysalica'] },
    { name: 'abrocitinib', brands: { Cibinqo: 'US UK EU AU CA' }, misspellings: ['cibinko'] },
    { name: 'ritlecitinib', brands: { Litfulo: 'US UK EU' }, misspellings: [] },
    { name: 'deucravacitinib', brands: { Sotyktu: 'US UK EU CA' }, misspellings: [] },
    { name: 'ruxolitinib', brands: { Jakavi: 'UK EU AU CA', Jakafi: 'US' }, misspellings: ['jacavi'] },
    { name: 'fingolimod', brands: { Gilenya: 'US UK EU AU CA NZ' }, misspellings: ['gilenia'] },
    { name: 'siponimod', brands: { Mayzent: 'US UK EU AU' }, misspellings: [] },
    { name: 'ozanimod', brands: { Zeposia: 'US UK EU AU' }, misspellings: [] },
    { name: 'ponesimod', brands: { Ponvory: 'US UK EU' }, misspellings: [] },
    {
      name: 'dimethyl fumarate',
      genericNames: ['dimethyl fumarate'],
      brands: { Tecfidera: 'US UK EU AU CA', Skilarence: 'UK EU' },
      misspellings: ['tecfedera'],
    },
    { name: 'diroximel fumarate', brands: { Vumerity: 'US UK EU' }, misspellings: [] },
    {
      name: 'cladribine (MS tablets)',
      genericNames: ['cladribine'],
      brands: { Mavenclad: 'US UK EU AU CA' },
      misspellings: [],
    },
    { name: 'apremilast', brands: { Otezla: 'US UK EU AU CA NZ' }, misspellings: ['otezela'] },
    { name: 'etrasimod', brands: {}, misspellings: [] },
    { name: 'velsipity', brands: {}, misspellings: [] },
    { name: 'delgocitinib', brands: {}, misspellings: [] },
    { name: 'momelotinib', brands: {}, misspellings: [] },
    { name: 'fedratinib', brands: {}, misspellings: [] },
  ],
});
