/** The made-up world of the practice site: four small brands, sixteen posts, numbers that grow with the hours. */
export type PracticeAuthor = { id: string; handle: string; name: string; bio: string; followers: number };
export type PracticePost = {
  id: string;
  author: PracticeAuthor;
  title: string;
  text: string;
  tags: string[];
  video: boolean;
  /** Seconds. */
  duration: number;
  /** Hours before the practice began. */
  age: number;
  likes: number;
  /** New likes an hour. */
  pace: number;
};

const authors: PracticeAuthor[] = [
  {
    id: '5f0000000000000000000a01',
    handle: 'shanyekafei',
    name: '山野咖啡',
    bio: '在城市里找一杯有山风味道的咖啡',
    followers: 128_400,
  },
  {
    id: '5f0000000000000000000a02',
    handle: 'xiaochufang',
    name: '一人小厨房',
    bio: '十五分钟一顿好饭',
    followers: 36_120,
  },
  {
    id: '5f0000000000000000000a03',
    handle: 'zhichangbiji',
    name: '职场手账',
    bio: '把难做的事写成步骤',
    followers: 8_950,
  },
  {
    id: '5f0000000000000000000a04',
    handle: 'yangtaihuahua',
    name: '阳台种花',
    bio: '三平米也能有四季',
    followers: 402_700,
  },
];

const lines: [title: string, text: string, tags: string[], likes: number, pace: number][] = [
  [
    '冬天第一杯热拿铁，这样做不苦',
    '牛奶先温到 60 度，再倒浓缩。奶泡要细，像化开的雪。',
    ['咖啡', '冬日饮品'],
    12_840,
    31,
  ],
  [
    '一口锅做完三菜一汤，下班也能好好吃',
    '先炖后炒，汤在底下咕嘟，上面蒸蛋。清单在图二。',
    ['家常菜', '一人食'],
    3_412,
    12,
  ],
  [
    '周报这样写，老板五分钟看完还想加鸡腿',
    '结论放第一行，数字写对比，问题带一个建议。模板可以直接抄。',
    ['职场干货', '周报模板'],
    986,
    4,
  ],
  ['阳台只有三平米，我种出了一整面月季', '先看光照再选品种，盆要深，水要透。', ['月季', '阳台花园'], 45_210, 88],
  ['手冲入门：磨豆粗细到底差在哪', '同一支豆子磨三档，我们喝给你看。', ['咖啡', '手冲'], 2_105, 6],
  ['年货清单：给爸妈寄这六样不会错', '按省份整理好了，保质期和到货时间都标出来。', ['年货', '送礼'], 7_733, 40],
  ['面试被问「你的缺点」，我后来这样答', '不背答案，讲一个改过来的习惯。', ['面试', '职场干货'], 15_090, 25],
  ['零失败的吐司披萨，冰箱剩什么放什么', '烤箱两百度八分钟，空气炸锅一样行。', ['早餐', '快手菜'], 864, 3],
  ['多肉掉叶子先别浇水', '看三处：叶心、土面、盆底。', ['多肉', '养护'], 5_120, 9],
  ['咖啡馆开店第一年，我踩过的七个坑', '房租、菜单、人手，一笔一笔算给你看。', ['开店', '咖啡'], 9_980, 17],
  ['做了三年运营，我的选题表长这样', '选题来自四个地方：评论、竞品、节点、自己的数据。', ['运营', '选题'], 1_207, 8],
  ['冬天室内养花，暖气房要注意这几点', '离暖气一米，早晚喷雾，别追肥。', ['养护', '冬天'], 2_660, 5],
  ['豆浆机做燕麦奶，成本一块二', '比例一比八，滤两遍，口感更顺。', ['燕麦奶', '省钱'], 4_318, 14],
  ['会议纪要不用从头写：一张表搞定', '四列：结论、负责人、日期、风险。', ['会议', '效率'], 733, 2],
  ['双十二囤豆指南：哪些值得等', '只看烘焙日期和产区，不看花哨的名字。', ['双十二', '咖啡'], 1_954, 21],
  ['把菜市场逛成花市：五块钱的快乐', '蒜苗、芹菜根、土豆芽，都能水培。', ['水培', '省钱'], 10_320, 19],
];

export const posts: PracticePost[] = lines.map(([title, text, tags, likes, pace], index) => ({
  id: `66${String(index + 1).padStart(2, '0')}aa00000000001e0${(0x1000 + index).toString(16).padStart(5, '0')}`.slice(
    0,
    24,
  ),
  author: authors[index % authors.length]!,
  title,
  text,
  tags,
  video: index % 3 === 1,
  duration: 45 + index * 17,
  age: 6 + index * 11,
  likes,
  pace,
}));

export type Counts = { likes: number; saves: number; comments: number; shares: number; views: number };

/** What a post's counters say `hours` after the practice began. */
export function countsAt(post: PracticePost, hours: number): Counts {
  const likes = Math.round(post.likes + post.pace * hours);
  return {
    likes,
    saves: Math.round(likes * 0.42),
    comments: Math.round(likes * 0.035),
    shares: Math.round(likes * 0.081),
    views: likes * 23 + 117,
  };
}

/** As Chinese sites print it: whole below ten thousand, then 万 with one digit, cut. */
export function shownInWan(count: number): string {
  return count < 10_000 ? String(count) : `${Math.floor(count / 1000) / 10}万`;
}

/** A cover of our own: a soft gradient and the first words of the title. */
export function cover(post: PracticePost): string {
  const hue = (posts.indexOf(post) * 47) % 360;
  const words = post.title.slice(0, 8);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="480" viewBox="0 0 360 480"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop stop-color="hsl(${hue} 60% 72%)"/><stop offset="1" stop-color="hsl(${(hue + 50) % 360} 55% 48%)"/></linearGradient></defs><rect width="360" height="480" fill="url(#g)"/><circle cx="270" cy="110" r="64" fill="#fff" opacity=".28"/><path d="M0 380q90-70 180 0t180 0v100H0z" fill="#fff" opacity=".2"/><text x="28" y="250" font-family="sans-serif" font-size="36" font-weight="700" fill="#fff">${words}</text></svg>`;
}
