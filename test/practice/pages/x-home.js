// The practice timeline asks for its posts and draws them; a press on a post opens it in place.
const list = document.getElementById('list');

async function show(operation) {
  const variables = encodeURIComponent(JSON.stringify({ focalTweetId: location.pathname.split('/')[3] }));
  const answer = await fetch(`https://x.com/i/api/graphql/practice/${operation}?variables=${variables}`);
  const { shown } = (await answer.json()).practice;
  list.replaceChildren(
    ...shown.map(({ address, name, text, line }) => {
      const post = document.getElementById('post').content.cloneNode(true).firstElementChild;
      post.querySelector('a').href = address;
      post.querySelector('a').textContent = name;
      post.querySelector('p').textContent = text;
      post.querySelector('small').textContent = line;
      return post;
    }),
  );
}

const operation = () => (location.pathname.includes('/status/') ? 'TweetDetail' : 'HomeTimeline');
document.addEventListener('click', event => {
  const link = event.target.closest('#list a');
  if (!link) return;
  event.preventDefault();
  history.pushState({}, '', link.href);
  void show(operation());
});
addEventListener('popstate', () => void show(operation()));
void show(operation());
