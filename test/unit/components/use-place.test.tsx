import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { Link, Route, Router, useLocation } from 'wouter';
import { decoded, usePlace } from '@/components/app/use-place';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
let go: (path: string) => void = () => {};

function Frame() {
  [, go] = useLocation();
  return <Route path="/library/:id?">{({ id }) => <Link href="/more">{decoded(id) ?? 'none'}</Link>}</Route>;
}

afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
  location.hash = '';
});

test('an id comes out of the address as it went in, and nonsense is no id', async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <Router hook={usePlace}>
        <Frame />
      </Router>,
    ),
  );
  const said = async (path: string) => {
    await act(async () => go(path));
    return document.body.textContent;
  };
  for (const id of [
    'bilibili:BV1',
    'generic:https://a.example/%E4%B8%AD/50%25?q=1%2B1#c',
    'generic:https://例.example/',
  ])
    expect(await said(`/library/${encodeURIComponent(id)}`)).toBe(id);
  expect(await said('/library/bilibili:BV1')).toBe('bilibili:BV1');
  for (const broken of ['%', '%zz', '%E4%B8']) expect(await said(`/library/${broken}`)).toBe('none');
  expect(document.querySelector('a')?.getAttribute('href')).toBe('#/more');
});
