import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendArticle } from '../../lib/capture/send-article';

/** Put into a tab by the icon or a shortcut alone, on any page; what `main` returns is the result of that. */
export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main: ctx =>
    sendArticle({
      get isOver() {
        return ctx.isInvalid;
      },
      setTimeout: (work, delay) => void ctx.setTimeout(work, delay),
      // The operator waits for this one.
      soon: work => work(),
    }),
});
