/** Something about the master key that whoever runs the program can put right. Its message names nothing of the key. */
export class MasterKeyProblem extends Error {
  override readonly name: string = 'MasterKeyProblem';
}

/** What is stored was encrypted under a master key that this process does not have. */
export class MasterKeyMissing extends MasterKeyProblem {
  override readonly name = 'MasterKeyMissing';
  constructor(keyId: string) {
    super(
      `The master key ${keyId} is not here, and what is stored cannot be read without it: put it back into the data folder (keys/) or set MASTER_KEY. See docs/operations.md.`,
    );
  }
}

/** A stored value that its key does not open: damaged, changed, or moved here from another place. Told by ids alone. */
export class SealedValueBroken extends Error {
  override readonly name = 'SealedValueBroken';
}
