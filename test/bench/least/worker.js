// Asks for each post by its id and writes each, in one transaction, and answers once that is on the disk.
const opened = new Promise((done, fail) => {
  const opening = indexedDB.open('caifeng', 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('posts', { keyPath: 'id' });
    opening.result.createObjectStore('counters', { keyPath: 'id' });
  };
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => fail(opening.error);
});
const result = request =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

async function save({ posts }) {
  const transaction = (await opened).transaction(['posts', 'counters'], 'readwrite', { durability: 'strict' });
  const committed = new Promise((done, fail) => {
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error);
  });
  const table = transaction.objectStore('posts');
  const counters = transaction.objectStore('counters');
  const [counter, ...known] = await Promise.all([
    result(counters.get('posts')),
    ...posts.map(({ id }) => result(table.get(id))),
  ]);
  for (const [at, post] of posts.entries()) table.put({ ...known[at], ...post });
  counters.put({ id: 'posts', count: (counter?.count ?? 0) + posts.length });
  transaction.commit();
  await committed;
  return { res: { saved: posts.length } };
}

chrome.runtime.onMessage.addListener(({ data }, _sender, answer) => {
  save(data).then(answer);
  return true;
});
