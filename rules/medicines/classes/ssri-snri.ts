import { defineMedicineClass } from '../medicine-class';

/** Mild platelet effect (serotonin); alone not a flag. */
export const ssriSnri = defineMedicineClass({
  id: 'ssri-snri',
  name: 'SSRI/SNRI antidepressants',
  relevance: 'Mild platelet effect (serotonin); alone not a flag.',
  medicines: [
    {
      name: 'fluoxetine',
      brands: { Prozac: 'US UK EU AU', Lovan: 'AU', Sarafem: 'US' },
      misspellings: ['fluoxitine', 'prosac', 'flouxetine'],
    },
    {
      name: 'sertraline',
      brands: { Zoloft: 'US CA AU NZ', Lustral: 'UK', Seralin: 'EU' },
      misspellings: ['sertralin', 'zolof', 'zolift'],
    },
    {
      name: 'citalopram',
      brands: { Cipramil: 'UK AU EU', Celexa: 'US CA', Celapram: 'AU' },
      misspellings: ['citalopran', 'cipromil'],
    },
    {
      name: 'escitalopram',
      brands: { Lexapro: 'US AU NZ', Cipralex: 'UK EU CA', Esipram: 'AU' },
      misspellings: ['lexipro', 'escitalapram'],
    },
    {
      name: 'paroxetine',
      brands: { Paxil: 'US CA', Seroxat: 'UK EU', Aropax: 'AU NZ' },
      misspellings: ['paxel', 'paxal', 'seroxet', 'paroxetin'],
    },
    { name: 'fluvoxamine', brands: { Luvox: 'US AU EU', Faverin: 'UK' }, misspellings: ['luvoxe'] },
    {
      name: 'venlafaxine',
      brands: { Efexor: 'UK EU AU', Effexor: 'US CA', Vensir: 'UK' },
      misspellings: ['effecsor', 'effexer', 'venlafaxin'],
    },
    {
      name: 'desvenlafaxine',
      brands: { Pristiq: 'US AU NZ CA', Khedezla: 'US' },
      misspellings: ['pristique'],
    },
    {
      name: 'duloxetine',
      brands: { Cymbalta: 'US UK EU AU CA', Yentreve: 'UK EU' },
      misspellings: ['cymbulta', 'simbalta', 'duloxatine'],
    },
    {
      name: 'vortioxetine',
      brands: { Brintellix: 'UK EU AU', Trintellix: 'US CA' },
      misspellings: ['brintelix', 'trintelix'],
    },
    { name: 'milnacipran', brands: { Ixel: 'EU', Savella: 'US' }, misspellings: [] },
    { name: 'levomilnacipran', brands: { Fetzima: 'US CA' }, misspellings: [] },
    { name: 'clomipramine', brands: { Anafranil: 'US UK EU AU' }, misspellings: [] },
    { name: 'trevilor', brands: {}, misspellings: [] },
    { name: 'dobupal', brands: {}, misspellings: [] },
    { name: 'xeristar', brands: {}, misspellings: [] },
    { name: 'ariclaim', brands: {}, misspellings: [] },
    { name: 'deroxat', brands: {}, misspellings: [] },
    { name: 'seropram', brands: {}, misspellings: [] },
    { name: 'seroplex', brands: {}, misspellings: [] },
    { name: 'gladem', brands: {}, misspellings: [] },
    { name: 'besitran', brands: {}, misspellings: [] },
    { name: 'entact', brands: {}, misspellings: [] },
    { name: 'fevarin', brands: {}, misspellings: [] },
    { name: 'floxyfral', brands: {}, misspellings: [] },
    { name: 'fluctin', brands: {}, misspellings: [] },
    { name: 'vilazodone', brands: {}, misspellings: [] },
    { name: 'viibryd', brands: {}, misspellings: [] },
    { name: 'dapoxetine', brands: {}, misspellings: [] },
    { name: 'priligy', brands: {}, misspellings: [] },
  ],
});
