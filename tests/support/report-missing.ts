// The last line of the tests: what this machine could not check.
import { missingPrograms } from './programs.ts';

const line = missingPrograms();
if (line) console.log(`\n${line}`);
