import { expect, test } from 'vitest';
import instagram from '@/lib/platforms/instagram';
import { counts, readPage } from './read-page';

const site = 'https://www.instagram.com';
const graph = `${site}/graphql/query/`;
const code = 'DR2kMadeUp1';

test('comments alone are those of the post that was asked for', () => {
  const node = { id: '170000001', text: 'So green', created_at: 1607919868, owner: { id: '41', username: 'potter' } };
  const list = { data: { shortcode_media: { edge_media_to_comment: { count: 9, edges: [{ node }] } } } };
  const shown = (shortcode: string) => {
    const asked = `${graph}?variables=${encodeURIComponent(JSON.stringify({ shortcode, first: 50 }))}`;
    return readPage(instagram, `${site}/p/${code}/`, { answers: [[asked, list]] }).comments;
  };
  expect(shown(code)).toMatchObject([{ externalId: '170000001', post: code, text: 'So green', author: { id: '41' } }]);
  expect(shown('DR2kMadeUp2')).toEqual([]);
});

test('the list of a place is that of the place in the address', () => {
  const node = { shortcode: code, taken_at_timestamp: 1602722932, owner: { id: '41' }, edge_liked_by: { count: 12 } };
  const location = { id: '5587', edge_location_to_media: { count: 1, edges: [{ node }] } };
  const shown = (id: string) =>
    readPage(instagram, `${site}/explore/locations/${id}/`, { answers: [[graph, { data: { location } }]] }).posts;
  expect(shown('5587')).toMatchObject([{ externalId: code, author: { id: '41' } }]);
  expect(counts(shown('5587')[0])).toEqual({ likes: 12 });
  expect(shown('5588')).toEqual([]);
});
