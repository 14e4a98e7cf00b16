import type { PageState } from '../../model/page';
import { shownText } from '../define';

/** What stands in place of a post. Read only where there is none: a post may speak of such things. */
const notices: [RegExp, PageState][] = [
  [/环境异常|去验证|访问过于频繁|操作频繁|environment is abnormal|too frequent/i, 'challenge'],
  [
    /已被(?:发布者)?删除|无法查看|链接已过期|已迁移|(?:[账帐]号|公众号).{0,6}(?:注销|屏蔽|冻结|停止)|been (?:deleted|removed|migrated)|(?:can(?:no|')t|unable to) (?:be )?view(?:ed)?|has expired/i,
    'gone',
  ],
  [/请在微信客户端打开|请先登录|登录超时|open (?:it |this )?in wei?chat|in the weixin app/i, 'login'],
];

/** A notice in place of the post, in Chinese or in English. */
export function readNotice(document: Document): PageState | undefined {
  if (
    document.querySelector(
      '#js_content, #activity-name, #js_article, meta[property="og:title"][content]:not([content=""])',
    )
  )
    return undefined;
  if (document.querySelector('#js_verify')) return 'challenge';
  const places = document.querySelectorAll('p, h1, h2, h3, .weui-msg__title, .tips, .title, .global_error_msg');
  const words = Array.from(places, shownText).filter(one => one.length < 80);
  return notices.find(([pattern]) => pattern.test(words.join('\n')))?.[1];
}
