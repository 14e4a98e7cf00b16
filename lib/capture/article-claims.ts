import { exact } from '../metrics/amount';
import type { FoundPost } from '../model/capture';
import { decodeEntities, oneLine, webAddress } from '../platforms/define';
import type { Titles } from './article-headline';
import { type Node, readJsonLd, typesOf } from './json-ld';

/** What a page's head says of its article, by JSON-LD and by meta. Texts as they stand there, still to be weighed. */
export type Claims = {
  titles: Titles;
  /** Each with the name that came first in it. */
  authors: { ld: string[]; meta: string[] };
  /** Texts of moments: one by JSON-LD, any number by meta. */
  published: string[];
  edited: string[];
  site?: string | undefined;
  cover?: string | undefined;
  tags: string[];
  url?: string | undefined;
  /**
   * The page calls itself an article, something else that has a page (a film, a product), or what its own site alone
   * has a word for (`someapp:pin`), which is mostly a picture with a caption.
   */
  kind: 'article' | 'thing' | 'profile' | 'own' | undefined;
  /** The words of a post of a social site, whose page shows those of others around them. */
  body?: string | undefined;
  metrics: FoundPost['metrics'];
};

const published =
  'article:published_time og:published_time article:published article.published publishdate pubdate publish_date publish-date publish_time publishtime publication_date date dc.date dc.date.issued dcterms.created dcterms.issued dcterms.date datepublished og:release_date article:create_at og:time sailthru.date parsely-pub-date bytedance:published_time originalpublicationdate firstpublishdate release_date apub:time _pubtime';
const edited = 'article:modified_time og:updated_time datemodified dateupdate article:update_at lastmod';

/** Gather what the head says. */
export function readClaims(document: Document): Claims {
  const meta = readMeta(document);
  const get = (...keys: string[]) => keys.flatMap(key => meta.get(key) ?? []);
  const nodes = readJsonLd(document);
  const article = chooseArticle(nodes.filter(isArticle), document.title);
  const type = get('og:type')[0] ?? '';
  const organisation = nodes.find(node => typesOf(node).includes('WebSite'));
  return {
    titles: {
      social: oneLine(get('og:title', 'twitter:title')[0]),
      machine: oneLine(words(article.headline) ?? words(article.title)),
    },
    authors: {
      ld: [article.author].flat().flatMap(author => nameOf(author) ?? []),
      meta: get('article:author', 'author', 'byl', 'parsely-author', 'dc.creator', 'sailthru.author'),
    },
    ...readMoments(
      [words(article.datePublished) ?? words(article.pubDate) ?? []].flat(),
      get(...published.split(' ')),
      [words(article.dateModified) ?? words(article.upDate) ?? [], get(...edited.split(' '))].flat(2),
    ),
    site: oneLine(get('og:site_name', 'application-name')[0] ?? nameOf(article.publisher) ?? nameOf(organisation)),
    cover: webAddress(get('og:image', 'og:image:url', 'twitter:image')[0]),
    tags: get('article:tag').flatMap(tag => oneLine(tag) ?? []),
    url: get('og:url')[0],
    kind: kindOf(type, article),
    body: isSocial(article) ? (words(article.articleBody) ?? words(article.text)) : undefined,
    metrics: readInteractions(article),
  };
}

function kindOf(type: string, article: Node): Claims['kind'] {
  if (/article|news|blog|post/i.test(type)) return 'article';
  // To search engines a site calls all that is posted on it a posting; to others it says what it is.
  const isOwn = /^[\w-]+:\w|^(?:image|photo|picture)/i.test(type);
  if (Object.keys(article).length > 0 && !(isOwn && isSocial(article))) return 'article';
  if (isOwn) return 'own';
  if (/^profile/i.test(type)) return 'profile';
  return /^(?:video|music|book|product|game|movie)/i.test(type) ? 'thing' : undefined;
}

function isSocial(article: Node): boolean {
  return typesOf(article).some(name => /^(?:SocialMedia|DiscussionForum)Posting$/.test(name));
}

/** Some metas give the moment of a change as that of publishing: JSON-LD, which names both, tells which is which. */
function readMoments(
  [machine, ...more]: string[],
  meta: string[],
  edited: string[],
): Pick<Claims, 'published' | 'edited'> {
  const own = Date.parse(machine ?? '');
  const changes = edited.map(Date.parse).filter(moment => moment > own);
  const rest = meta.filter(text => !changes.includes(Date.parse(text)));
  return { published: [...(machine ? [machine] : []), ...more, ...rest], edited };
}

/** Names are written in many ways (`og:time `, `og: article:author`): small letters, no spaces, nobody's prefix. */
function readMeta(document: Document): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of document.querySelectorAll<HTMLMetaElement>('meta[content]')) {
    const content = element.content.trim();
    const names = ['property', 'name'].map(name => element.getAttribute(name) ?? '');
    if (isOfPage(element)) names.push(element.getAttribute('itemprop') ?? '');
    for (const name of new Set(names)) {
      const key = name
        .toLowerCase()
        .replace(/\s+/g, '')
        .replace(/^\w+:(?=article:)/, '');
      if (key && content) meta.set(key, [...(meta.get(key) ?? []), content]);
    }
  }
  return meta;
}

/** What is said by `itemprop` within an item is said of that item: of the page, where it holds the headline. */
function isOfPage(element: Element): boolean {
  const item = element.parentElement?.closest('[itemscope]');
  return !item || item.querySelector('h1') !== null || !element.ownerDocument.querySelector('h1');
}

/** A page of several articles speaks for the one that its title names. */
function chooseArticle(articles: Node[], title: string): Node {
  const fits = ({ headline }: Node) => typeof headline === 'string' && headline && title.includes(headline.trim());
  return (articles.length > 1 ? articles.find(fits) : articles[0]) ?? {};
}

/** Baidu's own kind of JSON-LD (cambrian) has no type, but a title and a date. */
function isArticle(node: Node): boolean {
  if (typesOf(node).some(type => /Article$|^(?:Blog|SocialMedia|LiveBlog|DiscussionForum)Posting$/.test(type)))
    return true;
  return node['@type'] === undefined && typeof node.title === 'string' && typeof node.pubDate === 'string';
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? decodeEntities(value).trim() || undefined : undefined;
}

function nameOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? words((value as Node).name) : words(value);
}

const actions: Record<string, keyof FoundPost['metrics']> = {
  LikeAction: 'likes',
  CommentAction: 'comments',
  ShareAction: 'shares',
  WatchAction: 'views',
  ReadAction: 'views',
};

function readInteractions(article: Node): FoundPost['metrics'] {
  const metrics: FoundPost['metrics'] = {};
  for (const counter of [article.interactionStatistic].flat() as (Node | undefined)[]) {
    const type = counter?.interactionType;
    const name =
      typeof type === 'object' && type !== null ? typesOf(type as Node)[0] : String(type).replace(/^.*\//, '');
    const metric = actions[name ?? ''];
    if (metric) metrics[metric] ??= exact(counter?.userInteractionCount);
  }
  metrics.comments ??= exact(article.commentCount);
  return metrics;
}
