// The practice feed's own behaviour: more notes on scroll, a note as a modal over the feed by pushState.
const ask = (path, body) =>
  fetch(`https://edith.xiaohongshu.com${path}`, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).then(answer => answer.json());

let asked = false;
addEventListener('scroll', async () => {
  if (asked) return;
  asked = true;
  await ask('/api/sns/web/v1/homefeed', { cursor_score: '', num: 4 });
  document.getElementById('feeds').append(document.getElementById('rest').content);
});

document.addEventListener('click', event => {
  const link = event.target.closest('a.cover, a.title');
  if (link) {
    event.preventDefault();
    void open(link.href);
  } else if (event.target.matches('.mask')) {
    event.target.remove();
    history.pushState({}, '', '/explore');
  }
});

async function open(address) {
  history.pushState({}, '', address);
  const id = new URL(address).pathname.split('/').pop();
  const { data } = await ask('/api/sns/web/v1/feed', { source_note_id: id });
  const note = data.items[0].note_card;
  const mask = document.getElementById('modal').content.cloneNode(true).firstElementChild;
  mask.querySelector('img').src = note.image_list[0].url_default;
  mask.querySelector('.username').textContent = note.user.nickname;
  mask.querySelector('#detail-title').textContent = note.title;
  mask.querySelector('#detail-desc').textContent = note.desc.replaceAll('[话题]#', '');
  const { liked_count, collected_count, comment_count } = note.interact_info;
  const counts = [liked_count, collected_count, comment_count];
  mask.querySelectorAll('.count').forEach((place, index) => {
    place.textContent = counts[index];
  });
  document.body.append(mask);
}
