import type { FoundPost } from '../../model/capture';

export function identify(biz: unknown, mid: unknown, idx: unknown, sn?: unknown) {
  if ((typeof biz !== 'string' && typeof biz !== 'number') || !biz || !Number(mid) || !Number(idx)) return undefined;
  return { biz: `${biz}`, mid: `${mid}`, idx: `${idx}`, sn: sn && `${sn}` };
}

/** Links come escaped once or twice (`&amp;amp;`), and with the older names of their parts. */
export function identifyLink(link: string | undefined) {
  const query = new URLSearchParams(link?.replace(/&(?:amp;)+/g, '&').replace(/^[^?]*\??|#.*$/g, ''));
  const get = (...names: string[]) => names.map(name => query.get(name)).find(Boolean);
  return identify(get('__biz'), get('mid', 'appmsgid'), get('idx', 'itemidx'), get('sn'));
}

export function post(
  { biz, mid, idx, sn }: NonNullable<ReturnType<typeof identify>>,
  facts: Partial<FoundPost>,
): FoundPost {
  const url = `https://mp.weixin.qq.com/s?__biz=${biz}&mid=${mid}&idx=${idx}${sn ? `&sn=${sn}` : ''}`;
  return { externalId: `${biz}:${mid}:${idx}`, url, depth: 'full', metrics: {}, ...facts };
}
