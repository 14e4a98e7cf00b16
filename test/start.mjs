// `npm start`: Caifeng on the practice site, in a real browser. Needs nothing installed but Node and npm.
import { prepare, run, say } from './setup/prepare.mjs';

const { env } = prepare();
say('Building Caifeng …');
if (run('wxt', ['build'], env, { stdio: ['ignore', 'ignore', 'inherit'] }) !== 0) process.exit(1);
process.exit(run('node', ['test/practice/main.ts', ...process.argv.slice(2)], env));
