import fc from 'fast-check';
import { runs } from './profile.ts';

/** For properties that say nothing of their own runs: fast-check’s usual number, or fewer. */
fc.configureGlobal({ numRuns: runs(100) });
