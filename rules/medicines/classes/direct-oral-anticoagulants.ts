import { defineMedicineClass } from '../medicine-class';

/** Raised bleeding risk; no INR monitoring, so 'my INR is fine' does not apply. */
export const directOralAnticoagulants = defineMedicineClass({
  id: 'direct-oral-anticoagulants',
  name: 'Anticoagulants: direct oral (DOAC/NOAC)',
  relevance: "Raised bleeding risk; no INR monitoring, so 'my INR is fine' does not apply.",
  medicines: [
    {
      name: 'apixaban',
      brands: { Eliquis: 'US UK EU AU CA NZ' },
      misspellings: [
        'eliquist',
        'eloquis',
        'eliqius',
        'elequis',
        'eliquid',
        'elaquis',
        'ellequis',
        'apixban',
        'apixiban',
        'apixabin',
      ],
    },
    {
      name: 'rivaroxaban',
      brands: { Xarelto: 'US UK EU AU CA NZ', iXarola: 'AU' },
      misspellings: [
        'zarelto',
        'xeralto',
        'xaralto',
        'xarelta',
        'zeralto',
        'rivaroxiban',
        'rivaroxabin',
        'riveroxaban',
      ],
    },
    {
      name: 'edoxaban',
      brands: { Lixiana: 'UK EU CA', Savaysa: 'US' },
      misspellings: [
        'lixana',
        'lixianna',
        'lexiana',
        'lixsiana',
        'savasa',
        'savaysia',
        'edoxoban',
        'edoxibam',
      ],
    },
    {
      name: 'dabigatran etexilate',
      genericNames: ['dabigatran', 'dabigatran etexilate'],
      brands: { Pradaxa: 'US UK EU AU CA NZ' },
      misspellings: ['pradaxia', 'pradexa', 'prodaxa', 'predaxa', 'dabigatren', 'dabigotran', 'dabagatran'],
    },
    { name: 'betrixaban', brands: { Bevyxxa: 'US' }, misspellings: ['bevyxa', 'bevixxa'] },
    {
      name: 'argatroban',
      brands: { Acova: 'US', Exembol: 'UK EU', Argatra: 'EU' },
      misspellings: ['argatraban'],
    },
    { name: 'bivalirudin', brands: { Angiomax: 'US AU', Angiox: 'UK EU' }, misspellings: ['bivalarudin'] },
    { name: 'desirudin', brands: { Iprivask: 'US', Revasc: 'EU' }, misspellings: [] },
    { name: 'lepirudin', brands: { Refludan: 'US EU' }, misspellings: [] },
    {
      name: 'melagatran / ximelagatran',
      genericNames: ['melagatran', 'ximelagatran'],
      brands: { Exanta: 'EU' },
      misspellings: [],
    },
    { name: 'xaboplax', brands: {}, misspellings: [] },
  ],
});
