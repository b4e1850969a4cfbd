/** A named set of regions, so that a rule can close "the left arm" without listing it. */
export type RegionGroup = { readonly id: RegionGroupId; readonly label: string; readonly note: string };

/** One place on the body map. */
export type Region = {
  readonly id: RegionId;
  readonly label: string;
  readonly view: 'front' | 'back' | 'both';
  readonly groups: readonly RegionGroupId[];
  /** False for sites that are never offered in a plan. One that arrives anyway is still judged. */
  readonly selectable: boolean;
  readonly note: string;
};

const literalGroups = [
  { id: 'over-lung-field', label: 'Over the lung', note: 'A needle here can reach the lung.' },
  { id: 'near-uterus', label: 'Near the womb', note: 'Belly, low back, back of the pelvis and buttocks.' },
  {
    id: 'non-compressible',
    label: 'Hard to press on',
    note: 'A bleed here cannot be stopped by pressing on the skin.',
  },
  { id: 'deep', label: 'Deep muscle', note: 'Treatment here usually goes deep.' },
  {
    id: 'spine',
    label: 'Beside the spine',
    note: 'A needle here can come near the spinal cord or its coverings.',
  },
  { id: 'left-arm', label: 'Left arm', note: 'Shoulder to hand.' },
  { id: 'right-arm', label: 'Right arm', note: 'Shoulder to hand.' },
  { id: 'left-leg', label: 'Left leg', note: 'Buttock to foot.' },
  { id: 'right-leg', label: 'Right leg', note: 'Buttock to foot.' },
  { id: 'limb-upper', label: 'Arms', note: 'Both arms, shoulder to hand.' },
  { id: 'limb-lower', label: 'Legs', note: 'Both legs, buttock to foot.' },
  { id: 'hands', label: 'Hands', note: 'Both hands and wrists.' },
  { id: 'feet', label: 'Feet', note: 'Both feet and ankles.' },
  { id: 'knees', label: 'Knees', note: 'Both knees.' },
  { id: 'lower-legs-and-feet', label: 'Lower legs and feet', note: 'From below the knee down, both sides.' },
  { id: 'head-and-neck', label: 'Head and neck', note: 'Everything above the collar bones.' },
  { id: 'trunk', label: 'Trunk', note: 'Chest, belly, back and pelvis.' },
  { id: 'prohibited', label: 'No-needle sites', note: 'Never needled by anyone using this app.' },
  {
    id: 'specialist-only',
    label: 'Closed sites',
    note: 'Only for people with special training, outside this app.',
  },
] as const;

export type RegionGroupId = (typeof literalGroups)[number]['id'];

const literalRegions = [
  {
    id: 'head-face',
    label: 'Head, jaw and face muscles',
    view: 'both',
    groups: ['head-and-neck'],
    selectable: true,
    note: 'Scalp, forehead, temple and jaw muscles. The eye area is a separate, closed region.',
  },
  {
    id: 'neck',
    label: 'Back and sides of the neck',
    view: 'back',
    groups: ['head-and-neck', 'spine', 'deep', 'non-compressible'],
    selectable: true,
    note: 'Spinal cord and vertebral artery lie deep. The base of the neck belongs to upper-trapezius.',
  },
  {
    id: 'upper-trapezius',
    label: 'Top of the shoulders and base of the neck',
    view: 'both',
    groups: ['trunk', 'over-lung-field'],
    selectable: true,
    note: 'The top of each lung rises into the base of the neck. One side at a time.',
  },
  {
    id: 'upper-back',
    label: 'Upper back, between and over the shoulder blades',
    view: 'back',
    groups: ['trunk', 'over-lung-field', 'spine', 'non-compressible'],
    selectable: true,
    note: 'Ribs and lung lie close under the skin. One side at a time.',
  },
  {
    id: 'chest',
    label: 'Front and side of the chest',
    view: 'front',
    groups: ['trunk', 'over-lung-field', 'non-compressible'],
    selectable: true,
    note: 'Chest muscles, side ribs and the area under the collar bone. Breast tissue is a separate, closed region.',
  },
  {
    id: 'abdomen',
    label: 'Belly wall and front of the pelvis',
    view: 'front',
    groups: ['trunk', 'near-uterus', 'deep', 'non-compressible'],
    selectable: true,
    note: 'Gut and womb lie behind a thin wall.',
  },
  {
    id: 'low-back',
    label: 'Low back, down to the belt line',
    view: 'back',
    groups: ['trunk', 'near-uterus', 'spine', 'deep', 'non-compressible'],
    selectable: true,
    note: 'Kidneys and the lower lung edge lie near the last rib. The deep muscle beside the waist belongs here.',
  },
  {
    id: 'sacrum',
    label: 'Back of the pelvis and tail bone',
    view: 'back',
    groups: ['trunk', 'near-uterus', 'spine', 'non-compressible'],
    selectable: true,
    note: 'Sacral openings lead to nerves.',
  },
  {
    id: 'shoulder-left',
    label: 'Left shoulder, outer part and rotator cuff',
    view: 'both',
    groups: ['limb-upper', 'left-arm'],
    selectable: true,
    note: 'The part over the shoulder blade belongs to upper-back. Keep needles off the rib side.',
  },
  {
    id: 'upper-arm-left',
    label: 'Left upper arm',
    view: 'both',
    groups: ['limb-upper', 'left-arm'],
    selectable: true,
    note: 'Main artery and nerves run on the inner side.',
  },
  {
    id: 'forearm-left',
    label: 'Left elbow and forearm',
    view: 'both',
    groups: ['limb-upper', 'left-arm'],
    selectable: true,
    note: 'Tight compartments: watch for swelling in people who bleed easily.',
  },
  {
    id: 'hand-left',
    label: 'Left wrist and hand',
    view: 'both',
    groups: ['limb-upper', 'hands', 'left-arm'],
    selectable: true,
    note: 'Small joints lie just under the skin.',
  },
  {
    id: 'shoulder-right',
    label: 'Right shoulder, outer part and rotator cuff',
    view: 'both',
    groups: ['limb-upper', 'right-arm'],
    selectable: true,
    note: 'The part over the shoulder blade belongs to upper-back. Keep needles off the rib side.',
  },
  {
    id: 'upper-arm-right',
    label: 'Right upper arm',
    view: 'both',
    groups: ['limb-upper', 'right-arm'],
    selectable: true,
    note: 'Main artery and nerves run on the inner side.',
  },
  {
    id: 'forearm-right',
    label: 'Right elbow and forearm',
    view: 'both',
    groups: ['limb-upper', 'right-arm'],
    selectable: true,
    note: 'Tight compartments: watch for swelling in people who bleed easily.',
  },
  {
    id: 'hand-right',
    label: 'Right wrist and hand',
    view: 'both',
    groups: ['limb-upper', 'hands', 'right-arm'],
    selectable: true,
    note: 'Small joints lie just under the skin.',
  },
  {
    id: 'buttock-left',
    label: 'Left buttock and outer hip',
    view: 'back',
    groups: ['limb-lower', 'near-uterus', 'deep', 'left-leg'],
    selectable: true,
    note: 'The sciatic nerve runs deep. Deep hip muscles cannot be pressed.',
  },
  {
    id: 'thigh-left',
    label: 'Left thigh and groin',
    view: 'both',
    groups: ['limb-lower', 'left-leg'],
    selectable: true,
    note: 'Large vessels and lymph nodes lie in the groin.',
  },
  {
    id: 'knee-left',
    label: 'Left knee, front and hollow behind',
    view: 'both',
    groups: ['limb-lower', 'knees', 'left-leg'],
    selectable: true,
    note: 'Mostly joint. Artery and nerve lie in the hollow behind.',
  },
  {
    id: 'lower-leg-left',
    label: 'Left calf and shin',
    view: 'both',
    groups: ['limb-lower', 'lower-legs-and-feet', 'left-leg'],
    selectable: true,
    note: 'Tight compartments. Varicose veins are common.',
  },
  {
    id: 'foot-left',
    label: 'Left ankle and foot',
    view: 'both',
    groups: ['limb-lower', 'lower-legs-and-feet', 'feet', 'left-leg'],
    selectable: true,
    note: 'Skin and blood flow need a look first.',
  },
  {
    id: 'buttock-right',
    label: 'Right buttock and outer hip',
    view: 'back',
    groups: ['limb-lower', 'near-uterus', 'deep', 'right-leg'],
    selectable: true,
    note: 'The sciatic nerve runs deep. Deep hip muscles cannot be pressed.',
  },
  {
    id: 'thigh-right',
    label: 'Right thigh and groin',
    view: 'both',
    groups: ['limb-lower', 'right-leg'],
    selectable: true,
    note: 'Large vessels and lymph nodes lie in the groin.',
  },
  {
    id: 'knee-right',
    label: 'Right knee, front and hollow behind',
    view: 'both',
    groups: ['limb-lower', 'knees', 'right-leg'],
    selectable: true,
    note: 'Mostly joint. Artery and nerve lie in the hollow behind.',
  },
  {
    id: 'lower-leg-right',
    label: 'Right calf and shin',
    view: 'both',
    groups: ['limb-lower', 'lower-legs-and-feet', 'right-leg'],
    selectable: true,
    note: 'Tight compartments. Varicose veins are common.',
  },
  {
    id: 'foot-right',
    label: 'Right ankle and foot',
    view: 'both',
    groups: ['limb-lower', 'lower-legs-and-feet', 'feet', 'right-leg'],
    selectable: true,
    note: 'Skin and blood flow need a look first.',
  },
  {
    id: 'eye-area',
    label: 'Eye and eye socket',
    view: 'front',
    groups: ['head-and-neck', 'specialist-only'],
    selectable: false,
    note: 'Closed in this app. Only people with special training needle near the eye.',
  },
  {
    id: 'front-of-neck',
    label: 'Front of the neck',
    view: 'front',
    groups: ['head-and-neck', 'specialist-only'],
    selectable: false,
    note: 'Closed in this app. Large vessels and the windpipe.',
  },
  {
    id: 'breast',
    label: 'Breast and nipple',
    view: 'front',
    groups: ['trunk', 'prohibited'],
    selectable: false,
    note: 'Never needled.',
  },
  {
    id: 'navel',
    label: 'Navel',
    view: 'front',
    groups: ['trunk', 'prohibited'],
    selectable: false,
    note: 'Never needled.',
  },
  {
    id: 'genitals',
    label: 'Genitals and pelvic floor opening',
    view: 'front',
    groups: ['trunk', 'prohibited'],
    selectable: false,
    note: 'Never needled.',
  },
  {
    id: 'soft-spot',
    label: "Soft spot on a baby's head",
    view: 'both',
    groups: ['head-and-neck', 'prohibited'],
    selectable: false,
    note: 'Never needled.',
  },
] as const;

export type RegionId = (typeof literalRegions)[number]['id'];

export const regionGroups: readonly RegionGroup[] = literalGroups;

export const regions: readonly Region[] = literalRegions;

const regionsById: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.id, region]));

export const isRegionId = (id: string): id is RegionId => regionsById.has(id);

/** An unknown id is a defect of the caller. */
export const regionById = (id: RegionId): Region => {
  const region = regionsById.get(id);
  if (!region) throw new Error(`There is no region "${id}".`);
  return region;
};

/** The regions of a group, in the order of the body map. */
export const regionsOf = (group: RegionGroupId): readonly Region[] =>
  regions.filter((region) => region.groups.includes(group));
