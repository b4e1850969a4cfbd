/** Who can sign in at the demo clinic. Printed at the end of a start, so this file imports nothing. */
export const demoSignIns = [
  {
    email: 'physio@demo.beforehand.example',
    password: 'needle-the-haystack',
    fullName: 'Maren Solberg',
    roles: 'physiotherapist',
  },
  {
    email: 'admin@demo.beforehand.example',
    password: 'count-every-consent',
    fullName: 'Idris Okafor',
    roles: 'admin',
  },
] as const;
