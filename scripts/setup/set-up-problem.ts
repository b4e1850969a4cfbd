/** Something the person at the keyboard can put right. Its message is the whole explanation: no stack is shown. */
export class SetUpProblem extends Error {}
