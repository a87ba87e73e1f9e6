// Prints, after all the tests, the checks that this machine could not run.
import { missingPrograms } from './programs.ts';

const line = missingPrograms();
if (line) console.log(`\n${line}`);
