import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Extension } from '../browser/extension.ts';

const folder = 'content-scripts';
const file = `${folder}/lab-clock.js`;

/** A script that makes it `now` for every later script of its world, from its first statement on. */
export function clockScript(now: number): string {
  return `(() => {
  const Real = Date;
  const shift = ${now} - Real.now();
  globalThis.Date = new Proxy(Real, {
    construct: (_, given, target) =>
      Reflect.construct(Real, given.length ? given : [Real.now() + shift], target === globalThis.Date ? Real : target),
    apply: () => new Real(Real.now() + shift).toString(),
    get: (_, key) => (key === 'now' ? () => Real.now() + shift : Reflect.get(Real, key)),
  });
})();
`;
}

/**
 * The clock of a copied build. The product's files stay as they were built, but for those that are injected on the
 * operator's word, into which the clock is written, since nothing could be put before them.
 */
export function windClock(build: string, registered: readonly string[]) {
  const injected = readdirSync(join(build, folder))
    .filter(name => name.endsWith('.js') && !registered.includes(name.replace(/\.js$/, '')))
    .map(name => ({ path: join(build, folder, name), text: readFileSync(join(build, folder, name), 'utf8') }));

  return async function setClock(extension: Extension, now: number): Promise<void> {
    const script = clockScript(now);
    writeFileSync(join(build, file), script);
    for (const { path, text } of injected) writeFileSync(path, script + text);
    await extension.desk.evaluate(async clock => {
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      const isolated = scripts.filter(({ world }) => world !== 'MAIN');
      if (isolated.length === 0) throw new Error('No script is registered: the switches did not take.');
      // The file's text is read when the scripts are told anew, so the same name serves for every page.
      await chrome.scripting.updateContentScripts(
        isolated.map(({ id, js = [] }) => ({ id, js: [clock, ...js.filter(path => path !== clock)] })),
      );
    }, file);
  };
}
