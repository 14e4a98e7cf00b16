import { oneOf } from '../aim.ts';
import type { Mutation } from '../mutation.ts';

const walls = [
  '<div class="login-mask" role="dialog" aria-modal="true"><h2>登录后查看更多内容</h2><form action="/login"><input type="tel" name="phone" placeholder="手机号"><input type="password" name="password"><button>登录</button></form></div>',
  '<div class="login-modal" role="dialog" aria-modal="true"><h2>Log in to continue</h2><form action="/login"><input name="username"><input type="password" name="password"><button>Log in</button></form></div>',
];
const refusals = [
  '{"code":-101,"message":"账号未登录","data":null}',
  '{"success":false,"code":-100,"msg":"登录已过期","data":{}}',
  '{"error":{"message":"Login required","code":401}}',
];

/**
 * The site asks for a login: a box lies over the document, or one answer is a refusal (with status 401, or 200 as many
 * sites do). Either the page is told as a login wall and nothing is written, or what is still there is read as it was.
 */
export const loginWall: Mutation = {
  name: 'login-wall',
  applies: () => true,
  mutate(page, random) {
    const { html, answers } = page;
    if (html !== undefined && (answers.length === 0 || random.next() < 0.5)) {
      const body = /<body\b[^>]*>/i.exec(html);
      const at = body ? body.index + body[0].length : 0;
      return { page: { ...page, html: html.slice(0, at) + oneOf(walls, random) + html.slice(at) } };
    }
    const at = random.below(answers.length);
    const changed = answers.map((answer, index) =>
      index === at ? { ...answer, body: oneOf(refusals, random), status: oneOf([401, 200], random) } : answer,
    );
    return { page: { ...page, answers: changed } };
  },
};
