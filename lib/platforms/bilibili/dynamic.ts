import { seconds } from '../../metrics/amount';
import type { Format, FoundPost } from '../../model/capture';
import { at, listOf, type Page, textOf, textsOf } from '../define';
import { bvidOf, count, duration, firstOf, idOf, named, person, picture, said, site } from './items';

/** 动态 and opus: modules by name in a feed, a list of them on a page of its own. Advertisements are none. */
export function readDynamic(item: unknown, page: Page): FoundPost[] {
  const [id, type] = [idOf(at(item, 'id_str')), at(item, 'type')];
  if (!id || at(item, 'visible') === false || /_(AD|BANNER)$/.test(String(type))) return [];
  const modules = modulesOf(item);
  const archive = archiveIn(modules);
  const tally = (name: string) => {
    const part = at(modules, 'module_stat', name);
    return at(part, 'forbidden') === true ? undefined : count(at(part, 'count'));
  };
  const shared = {
    author: person(at(modules, 'module_author')),
    publishedAt: seconds(at(modules, 'module_author', 'pub_ts')),
    pinned: page.kind === 'profile' ? at(modules, 'module_tag', 'text') === '置顶' : undefined,
  };
  const metrics = { likes: tally('like'), comments: tally('comment') };
  if (archive || type === 'DYNAMIC_TYPE_AV') {
    return announced(archive, id, page).map(video => ({
      ...video,
      ...shared,
      metrics: { ...video.metrics, ...metrics },
    }));
  }
  const format = formatOf(item);
  const rid = idOf(at(item, 'basic', 'rid_str'));
  return [
    {
      ...{ ...shared, ...wordsOf(modules), ...picturesOf(modules, format) },
      externalId: `dynamic:${id}`,
      url: `${site}/opus/${id}`,
      aliases: format === 'article' && rid ? [`article:${rid}`] : undefined,
      depth: page.id === `dynamic:${id}` ? 'full' : 'card',
      textCut: format === 'article' && page.id !== `dynamic:${id}` ? true : undefined,
      format,
      repostOf: repeatedBy(item),
      metrics: { ...metrics, shares: tally('forward'), saves: tally('favorite'), coins: tally('coin') },
    },
  ];
}

/** A video; a part of a 合集 is one that only its link names. */
const archiveIn = (modules: unknown) => firstOf(at(modules, 'module_dynamic', 'major'), 'archive', 'ugc_season');
const bvidIn = (archive: unknown) => bvidOf(at(archive, 'bvid')) ?? bvidOf(at(archive, 'jump_url'));

function modulesOf(item: unknown): unknown {
  const parts = at(item, 'modules');
  return Array.isArray(parts) ? Object.assign({}, ...parts) : parts;
}

/** A dynamic that announces a video is that video. Its forwards are not the video's shares. */
function announced(archive: unknown, id: string, page: Page): FoundPost[] {
  const bvid = bvidIn(archive);
  if (!bvid) return [];
  const { aliases = [], ...video } = named(bvid, at(archive, 'aid'), page);
  return [
    {
      ...video,
      aliases: [...aliases, `dynamic:${id}`],
      title: textOf(at(archive, 'title')),
      text: said(at(archive, 'desc')),
      duration: duration(at(archive, 'duration_text')),
      cover: picture(at(archive, 'cover')),
      metrics: { views: count(at(archive, 'stat', 'play')), danmaku: count(at(archive, 'stat', 'danmaku')) },
    },
  ];
}

/** The kind is told twice: by a word in feeds (a number on an opus page), and by what the comments belong to. */
function formatOf(item: unknown): Format | undefined {
  const [type, comments] = [at(item, 'type'), at(item, 'basic', 'comment_type')];
  if (comments === 12 || type === 1 || type === 'DYNAMIC_TYPE_ARTICLE') return 'article';
  if (comments === 11 || type === 'DYNAMIC_TYPE_DRAW') return 'image';
  if (type === 'DYNAMIC_TYPE_LIVE_RCMD') return 'live';
  return type === 'DYNAMIC_TYPE_WORD' || (type === 0 && comments === 17) ? 'text' : undefined;
}

function picturesOf(modules: unknown, format: Format | undefined) {
  const major = at(modules, 'module_dynamic', 'major');
  const inside = listOf(at(modules, 'module_content', 'paragraphs')).flatMap(part => listOf(at(part, 'pic', 'pics')));
  const album = at(modules, 'module_top', 'display', 'album', 'pics');
  const pictures = [at(major, 'opus', 'pics'), at(major, 'draw', 'items'), album, inside]
    .map(listOf)
    .find(list => list.length);
  return {
    images: format === 'image' ? pictures?.length : undefined,
    cover: picture(firstOf(pictures?.[0], 'url', 'src')),
  };
}

function wordsOf(modules: unknown) {
  const dynamic = at(modules, 'module_dynamic');
  const [opus, article] = [at(dynamic, 'major', 'opus'), at(dynamic, 'major', 'article')];
  const lines = listOf(at(modules, 'module_content', 'paragraphs'))
    .flatMap(part => [at(part, 'text'), at(part, 'heading'), ...listOf(at(part, 'list', 'items'))])
    .map(line => listOf(at(line, 'nodes')))
    .filter(nodes => nodes.length);
  const written = lines.map(nodes => nodes.map(node => at(node, 'word', 'words') ?? at(node, 'rich', 'text')).join(''));
  const rich = [
    ...[at(dynamic, 'desc'), at(opus, 'summary')].flatMap(words => listOf(at(words, 'rich_text_nodes'))),
    ...lines.flat().map(node => at(node, 'rich')),
  ];
  const called = (kind: string, mark: RegExp) =>
    rich.flatMap(node => (at(node, 'type') === kind ? textOf(at(node, 'text'))?.replace(mark, '') : []));
  const keywords = listOf(at(modules, 'module_extend', 'items')).map(tag => at(tag, 'text'));
  return {
    title: textOf(at(opus, 'title') ?? at(modules, 'module_title', 'text') ?? at(article, 'title')),
    text: textOf(
      at(dynamic, 'desc', 'text') ?? at(opus, 'summary', 'text') ?? at(article, 'desc') ?? written.join('\n'),
    ),
    tags: textsOf([...called('RICH_TEXT_NODE_TYPE_TOPIC', /^#|#$/g), at(dynamic, 'topic', 'name'), ...keywords]),
    mentions: textsOf(called('RICH_TEXT_NODE_TYPE_AT', /^@/)),
  };
}

/** What a forward repeats: its counts are its own, and its original is no post of this list. */
function repeatedBy(item: unknown): string | undefined {
  const orig = at(item, 'orig');
  const archive = archiveIn(modulesOf(orig));
  if (archive || at(orig, 'type') === 'DYNAMIC_TYPE_AV') return bvidIn(archive);
  const id = idOf(at(orig, 'id_str'));
  return id && `dynamic:${id}`;
}
