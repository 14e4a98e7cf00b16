import { expect, test } from 'vitest';
import { zhCN } from '../../lib/i18n/zh-CN/all';
import { code, shipped } from './files';

const keysIn = (value: object, path: string): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [`${path}${key.replace(/_other$/, '')}`] : keysIn(inner, `${path}${key}.`),
  );

const texts = shipped.filter(file => !file.startsWith('lib/i18n/')).map(code);
const found = (form: RegExp) => texts.flatMap(text => [...text.matchAll(form)].map(([, key = '']) => key));

const plain = new Set(found(/['"`]((?:[\w-]+:)?[\w-]+(?:\.[\w-]+)*)['"`]/g));
/** With parts to be filled in: `states:${state}.title`. What is nothing but holes would fit everything. */
const open = found(/`((?:[\w.:-]|\$\{[^}`]+\})+)`/g)
  .filter(form => /\$\{/.test(form) && /\w/.test(form.replace(/\$\{[^}]+\}/g, '')))
  .map(form => new RegExp(`^${form.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`));
/** The worker takes its few sentences out of the catalogues by name. */
const worker = shipped
  .filter(file => file.startsWith('entrypoints/background/'))
  .map(code)
  .join('\n');

test('every word of the catalogues is said somewhere', () => {
  expect(plain.size).toBeGreaterThan(300);
  const unsaid = Object.entries(zhCN).flatMap(([room, catalogue]) =>
    keysIn(catalogue, '').filter(key => {
      const names = [`${room}:${key}`, ...(room === 'common' ? [key] : [])];
      const isSaid = names.some(name => plain.has(name) || open.some(form => form.test(name)));
      return !isSaid && !worker.includes(`.${key}`);
    }),
  );
  expect(unsaid).toEqual([]);
});
