/** Something about the key of records that whoever runs the program can put right. Its message names nothing of the key. */
export class RecordKeyProblem extends Error {
  override readonly name: string = 'RecordKeyProblem';
}
