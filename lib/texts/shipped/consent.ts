/**
 * The sentences a consent is put together from. Sources: clinical reference, risks and aftercare §4 (benefits), §5
 * (alternatives, doing nothing among them), §6 (to refuse, stop, take back; per person and per plan) and §8.1.
 */
export const shippedConsent = {
  plan: {
    title: 'What is planned',
    areas: 'Areas',
    leftOut: 'Left alone for now',
    technique: 'How',
    extent: 'How often',
    once: 'One treatment',
    times: 'Up to {count} treatments',
    until: 'Until {day}',
  },
  precautions: {
    title: 'What we do with extra care',
    opened:
      'We do not often needle this area: {area}. Your physio told you why. It was agreed to do it all the same.',
  },
  benefits: {
    title: 'What it may help',
    lines: [
      'It may ease muscle pain and help you move, mostly for weeks up to three months. It does not help everyone.',
      'It works best together with exercise. The studies are mixed, and nobody can promise that it helps you.',
    ],
  },
  risks: {
    title: 'What can go wrong',
    own: 'About you',
    common: 'Common side effects that go away',
    serious: 'Rare, but serious',
  },
  alternatives: {
    title: 'Other ways',
    lines: [
      'Do nothing and wait. Many muscle pains get better by themselves in some weeks.',
      'Exercise and advice, hands-on treatment or massage, stretching, heat or cold, or tape.',
      'A weak current through pads on the skin (TENS), if you have no implant, such as a pacemaker, that makes it unsafe.',
      'Pain relief from your doctor or pharmacist.',
      'Acupuncture by somebody who is trained in it.',
      'Another area, needles that go less deep, or a later time.',
    ],
  },
  rights: {
    title: 'Your rights',
    lines: [
      'You can say no now or later. Your other care stays the same.',
      'Say “stop” at any moment and the needle comes out.',
      'You can ask anything, and take your time, before you sign.',
      'You can take your consent back at any time, also after you have signed. Just tell us.',
    ],
  },
  validity: {
    title: 'How long this counts',
    lines: [
      'This is for the areas named here, and for this way of needling. For anything new, or if your health changes, we ask you again.',
      'It ends when the treatments named above are done, or after the day named above. Before each one we ask if something has changed.',
    ],
  },
  emergency: { title: 'When to get help at once' },
  declarations: {
    plan: 'I know which areas will be needled, and how.',
    planForAnother: 'I know which areas of the patient will be needled, and how.',
    risks: 'I have read the risks. I could ask questions and they were answered.',
    precautions: 'I agree with what we do with extra care.',
    free: 'I know that I can say no, stop, or change my mind at any time.',
    agree: 'I agree to dry needling.',
    agreeForAnother: 'I agree to dry needling for the patient.',
  },
} as const;
