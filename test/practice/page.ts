/** The look that all practice pages share, and the note that tells they are made up. */
export function pageHtml(options: {
  title: string;
  style?: string;
  body: string;
  script?: string;
  head?: string;
}): string {
  return `<!doctype html>
<html lang="zh-CN" translate="no"><head><meta charset="utf-8"><title>${options.title}</title>${options.head ?? ''}
<style>
  body { margin: 0; font: 14px/1.6 system-ui, sans-serif; color: #222; background: #fafafa }
  .practice { background: #fff8e1; padding: 10px 20px; border-bottom: 1px solid #f0e0b0; font-size: 13px }
  main { max-width: 1080px; margin: 20px auto; padding: 0 20px }
  a { color: inherit; text-decoration: none }
  ${options.style ?? ''}
</style></head>
<body><div class="practice">练习页：内容和数字都是编的。试试点浏览器工具栏上的采风图标，再往下滚、点开一条。 · Practice page: everything here is made up. Press the Caifeng icon, scroll, open a post.</div>
${options.body}
${options.script ? `<script>${options.script}</script>` : ''}
</body></html>`;
}

/** A value as an inline script may carry it: `<` escaped so that no text ends the script. */
export function inline(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
