import fc from 'fast-check'

/*
 * Laws are tried on made-up worlds. The same tree tries the same worlds, so that what passes here passes elsewhere, and
 * what fails can be followed up; `GENCHI_SEED=new` makes others, to hunt for what is rare, and a number those of a run
 * that found something.
 */
const asked = process.env['GENCHI_SEED'] ?? '20261129'
if (asked !== 'new') fc.configureGlobal({ seed: Number(asked) })
