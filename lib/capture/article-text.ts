/** What lines above an article say of it: where from, by whom, when, and what a reader can press. */
const about =
  /^(?:来源|來源|作者|编辑|責任編輯|责任编辑|责编|记者|发布|发表|时间|日期|字号|分享|点击|阅读|浏览|评论|收藏|订阅|关注|图集|\+关注|source|by |posted |published|updated|last updated|share|listen|follow|advertisement|(?:photo|image)(?: credit)?s?(?:\s*[:：]|\s+by\s)|[(（](?:bild|foto|photo|image|图)[:：]|←|\d+ min(?:ute)?s? read|\d+ comments?$|\[pr\])|^(?:昨天|前天|今天|刚刚|\d+\s*(?:分钟|小时|天)前)(?:\s*\d{1,2}:\d{2})?$|^[\d\s.,·|:：/-]+$/i;
const dated =
  /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}|^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}|\d{1,2}\/\d{1,2}\/\d{4})\b/i;
const ends = /[。！？!?.…”]$/;

/** The words of a headline are no part of the text, where Readability took them with it. */
export function trimHead(text: string, known: (string | undefined)[]): string {
  const lines = text.split('\n');
  const bare = known.flatMap(one => (one ? one.replace(/\s+/g, '') : []));
  const isKnown = (line: string) => {
    const own = line.replace(/\s+/g, '');
    // A badge (`原创`) may stand before the title.
    return bare.some(one => own === one || (one.length > 5 && own.endsWith(one) && own.length <= one.length + 2));
  };
  const isMenu = (line: string) => line.length <= 6 && !/\p{P}/u.test(line);
  const isAbout = (line: string) =>
    (line.length < 40 && about.test(line) && !ends.test(line)) ||
    (line.length < 70 && dated.test(line) && !/[。！？，,!?…”]$/.test(line) && !/[。！？；，]/.test(line));
  const menu = lines.findIndex(line => !isMenu(line));
  let first = Math.max(menu >= 5 ? menu : 0, lines.slice(0, 4).findLastIndex(isKnown) + 1);
  while (first < Math.min(12, lines.length - 1)) {
    const line = lines[first] ?? '';
    if (!isAbout(line) && !isKnown(line) && !isFollowed(lines, first)) break;
    first++;
  }
  return lines.slice(Math.min(first, lines.length - 1)).join('\n');
}

/** A name that stands above its own button. */
function isFollowed(lines: string[], at: number): boolean {
  return (lines[at]?.length ?? 0) < 30 && /^(?:\+\s*)?(?:关注|關注|订阅|Follow|Subscribe)$/i.test(lines[at + 1] ?? '');
}
