/** The ids an element is described by, in reading order, or undefined when there is none. */
export const describedBy = (...ids: readonly (string | false | null | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined;

/** Where an error summary finds the field of this name. */
export const fieldAnchor = (name: string): string => `field-${name}`;
