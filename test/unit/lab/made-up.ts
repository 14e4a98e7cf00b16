import type { Original } from '../../lab/mutation';

const state = {
  note: {
    id: '64aa11bb22cc33dd44ee55ff',
    title: '春天的第一碗面',
    user: { userId: '5f00aa', name: '小明' },
    stats: { likes: 23456, comments: 345, isTop: false },
    images: [{ url: 'https://example.com/1.jpg' }, { url: 'https://example.com/2.jpg' }],
  },
};

const html = `<!doctype html><html><head><title>春天的第一碗面</title>
<script>window.__STATE__ = ${JSON.stringify(state)};</script></head>
<body class="app"><main class="note"><h1 class="title main">春天的第一碗面</h1><p>清晨六点，面馆刚开门。</p>
<ul class="counts"><li class="count">23456</li><li class="count">345</li></ul></main>
<section><a class="card" href="/note/64aa11bb22cc33dd44ee55ff"><b>一</b></a><a class="card" href="/note/other"><b>二</b></a></section>
</body></html>`;

const answer = {
  code: 0,
  data: {
    list: [
      { id: 'first-note', title: '第一篇', likes: 23456 },
      { id: 'second-note', title: '第二篇', likes: 12, pinned: true },
    ],
  },
};

/** A made-up page with elements, a state and an answer, so that every mutation finds something to change. */
export const madeUp: Original = {
  path: 'made-up/post',
  platform: 'made-up',
  kind: 'post',
  page: 'https://example.com/note/64aa11bb22cc33dd44ee55ff',
  locale: 'zh-CN',
  html,
  answers: [
    {
      url: 'https://example.com/api/list',
      method: 'GET',
      body: JSON.stringify(answer),
      type: 'application/json',
      status: 200,
    },
  ],
  expect: {
    state: 'ok',
    posts: {
      items: [
        {
          id: '64aa11bb22cc33dd44ee55ff',
          title: '春天的第一碗面',
          text: '清晨六点',
          author: { id: '5f00aa', name: '小明' },
          metrics: { likes: 23456, comments: 345 },
        },
        { id: 'first-note', title: '第一篇' },
        { id: 'second-note', title: '第二篇' },
      ],
    },
  },
};
