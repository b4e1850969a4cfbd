interface PersonNameProps {
  readonly person: { readonly givenName: string; readonly familyName: string };
}

/** Isolated, so that a name in another direction leaves the words around it alone. */
export function PersonName({ person: { givenName, familyName } }: PersonNameProps) {
  return (
    <bdi>
      {givenName} {familyName}
    </bdi>
  );
}
