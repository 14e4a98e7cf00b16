// `npm run test:full`: everything of `npm test`, and what takes too long for it.
import { runSteps } from './setup/steps.mjs';

process.exit(
  await runSteps([
    { name: 'types', command: 'tsc', args: ['--noEmit'] },
    { name: 'lint', command: 'biome', args: ['check', '.'] },
    { name: 'house and unit tests', vitest: ['house', 'unit'] },
    { name: 'real-browser tests', vitest: ['browser', 'full'], build: true },
  ]),
);
