/** Parts of an address that say how the reader came, never what is shown. */
const tracking =
  /^(?:utm_\w+|spm|scm|share\w*|fbclid|gclid|gbraid|wbraid|msclkid|yclid|mc_[ce]id|igsh(?:id)?|_ga|wfr|for|chksm|isappinstalled|nsukey|vd_source|from_source|s_trans|ref_src|ref|from|[a-z]+_share\w*|bd_vid|tt_from|wxshare_count|cmpid|smid|sk|source)$/i;

/** The address without what only says how the reader came. */
export function plainAddress(url: URL): string {
  const plain = new URL(url);
  plain.hash = '';
  for (const name of [...plain.searchParams.keys()]) if (tracking.test(name)) plain.searchParams.delete(name);
  // An address that lost nothing keeps its own spelling.
  return plain.searchParams.size === url.searchParams.size ? url.href.replace(/#.*$/s, '') : plain.href;
}

/** The address an article goes by: the one its page names, where that is of the same site and not its front page. */
export function canonicalAddress(document: Document, url: URL, og: string | undefined): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]')?.getAttribute('href');
  for (const named of [link, og]) {
    const target = named ? resolve(named.trim(), url) : undefined;
    if (!target || !isSane(target, url)) continue;
    // Sites went over to https without a word in their templates.
    if (named === og && target.protocol === 'http:' && url.protocol === 'https:' && target.host === url.host)
      target.protocol = url.protocol;
    return target.href.replace(/#.*$/s, '');
  }
  return plainAddress(url);
}

function resolve(address: string, base: URL): URL | undefined {
  return URL.canParse(address, base.href) ? new URL(address, base.href) : undefined;
}

function isSane(target: URL, page: URL): boolean {
  if (!/^https?:$/.test(target.protocol) || siteOf(target.hostname) !== siteOf(page.hostname)) return false;
  return target.pathname !== '/' || target.search !== '' || page.pathname === '/';
}

/** The last two labels of a host, or three under a country's `com.cn` and the like. */
function siteOf(host: string): string {
  const labels = host.toLowerCase().split('.');
  const isShort = /^(?:com|net|org|gov|edu|co|ac|or|ne)$/.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isShort ? -3 : -2).join('.');
}
