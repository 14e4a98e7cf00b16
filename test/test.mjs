// `npm test`: types, lint, house, unit and real-browser tests. Needs nothing installed but Node and npm.
import { runSteps } from './setup/steps.mjs';

process.exit(
  await runSteps([
    { name: 'types', command: 'tsc', args: ['--noEmit'] },
    { name: 'lint', command: 'biome', args: ['check', '.'] },
    { name: 'house and unit tests', vitest: ['house', 'unit'] },
    { name: 'real-browser tests', vitest: ['browser'], build: true },
  ]),
);
