import { MessageCircle, RefreshCw } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { browser } from 'wxt/browser';
import { listComments } from '@/lib/db/comments';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import { readsComments } from '@/lib/model/platform-of';
import type { Post } from '@/lib/model/post';
import type { Amount } from '@/lib/model/reading';
import type { SwitchId } from '@/lib/model/roll';
import { Button } from './Button';
import { CommentThread } from './CommentThread';
import { Doubt } from './Doubt';
import { useSay } from './notices';
import { usePlatformName } from './PlatformBadge';
import { changePlatform, switchOn } from './platform-access';
import { useLive } from './use-live';
import { useSettings } from './use-settings';

const few = 3;
const page = 20;

type CommentsProps = {
  post: Post;
  /** The tab that shows the post, where one does: its page can be read anew. */
  tabId?: number;
};

/** The comments seen under a post, and how many there are; or why there are none. */
export function Comments({ post, tabId }: CommentsProps) {
  const { platform } = post;
  if (platform === 'generic' || !readsComments(platform)) return null;
  return <Seen key={post.id} post={post} platform={platform} tabId={tabId} />;
}

type SeenProps = { post: Post; platform: SwitchId; tabId: number | undefined };

function Seen({ post, platform, tabId }: SeenProps) {
  const t = useWords();
  const language = useLanguage();
  const { on, comments } = useSettings().platforms[platform];
  const found = useLive(() => listComments(post.id), [post.id]);
  const [count, setCount] = useState(few);
  if (!found) return null;
  const { threads, seen, total } = found;
  const rest = threads.length - count;
  const next = count < page ? page : count * 2;
  return (
    <section aria-label={t('capture:comments.title')} className="flex flex-col gap-3 border-t pt-4">
      <div className="flex flex-wrap items-center gap-x-2">
        <h2 className="flex items-center gap-1.5 font-semibold">
          <MessageCircle className="size-4 text-soft" aria-hidden />
          {t('capture:comments.title')}
        </h2>
        {(seen > 0 || total) && (
          <span className="text-small text-soft">
            {total
              ? t('capture:comments.seenOf', { seen, total: sayTotal(total, language) })
              : t('capture:comments.seen', { seen })}
          </span>
        )}
      </div>
      {seen > 0 && <Doubt platform={platform} what="comments" />}
      {threads.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-4 p-0">
          {threads.slice(0, count).map(thread => (
            <CommentThread key={thread.comment.id} thread={thread} />
          ))}
        </ul>
      )}
      {(rest > 0 || count > few) && (
        <div className="flex gap-2">
          {rest > 0 && (
            <Button onClick={() => setCount(next)}>
              {t('capture:comments.more', { count: Math.min(rest, next - count) })}
            </Button>
          )}
          {count > few && threads.length > few && (
            <Button look="quiet" onClick={() => setCount(few)}>
              {t('showLess')}
            </Button>
          )}
        </div>
      )}
      {!(on && comments) ? (
        <Absence words={t(seen > 0 ? 'capture:comments.stopped' : 'capture:comments.off')}>
          <TurnOn platform={platform} isOn={on} />
        </Absence>
      ) : (
        seen === 0 && (
          <Absence words={t(tabId === undefined ? 'capture:comments.noneKept' : 'capture:comments.none')}>
            {tabId !== undefined && (
              <Button onClick={() => void browser.tabs.reload(tabId)}>
                <RefreshCw aria-hidden />
                {t('states:waiting.act')}
              </Button>
            )}
          </Absence>
        )
      )}
    </section>
  );
}

function Absence({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-card bg-paper p-3">
      <p className="text-small text-soft">{words}</p>
      {children}
    </div>
  );
}

/** The one press that comments ask for; of a platform that is off, its access as well. */
function TurnOn({ platform, isOn }: { platform: SwitchId; isOn: boolean }) {
  const t = useWords();
  const name = usePlatformName();
  const say = useSay();

  async function turnOn() {
    if (isOn || (await switchOn([platform]))) await changePlatform(platform, { comments: true });
    else say({ text: t('states:denied', { platform: name(platform) }), tone: 'warn' });
  }

  return <Button onClick={() => void turnOn()}>{t('capture:comments.turnOn')}</Button>;
}

/** The words around it say that it is about so many. */
function sayTotal(total: Amount, language: string): string {
  return sayCount(total, language).replace('≈', '');
}
