// Tests Beforehand on a machine that has Node 18 or newer and npm, and nothing else.
import { checkNode } from './setup/check-node.mjs';

checkNode();
void import('./setup/run-tests.mjs');
