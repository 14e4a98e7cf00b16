import { useState } from 'react';
import { isPseudonym } from '@/lib/db/pseudonyms';
import { type Words as Say, useWords } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import { sayAgo, sayTime } from '@/lib/metrics/say-time';
import type { Comment, CommentThread as Thread } from '@/lib/model/comment';
import { Button } from './Button';
import { LongText } from './LongText';
import { Metric } from './Metric';
import { useClock } from './use-clock';

const few = 2;

/** A comment with what was answered to it; of many answers the first few until the others are asked for. */
export function CommentThread({ thread: { comment, replies } }: { thread: Thread }) {
  const t = useWords();
  const { language } = useClock();
  const [isWhole, setWhole] = useState(false);
  const answers = comment.series.comments?.at(-1);
  const shown = isWhole || replies.length <= few + 1 ? replies : replies.slice(0, few);
  const more = replies.length - shown.length;
  return (
    <li className="flex flex-col gap-2">
      <Said comment={comment} />
      {replies.length > 0 && (
        <ul className="m-0 flex list-none flex-col gap-2 border-l-2 p-0 pl-3">
          {shown.map(reply => (
            <li key={reply.id}>
              <Said comment={reply} />
            </li>
          ))}
        </ul>
      )}
      {(more > 0 || (answers && answers.value > replies.length)) && (
        <div className="flex flex-wrap items-center gap-x-2 pl-3 text-small text-soft">
          {more > 0 && (
            <Button look="link" size="small" onClick={() => setWhole(true)}>
              {t('capture:comments.moreReplies', { count: more })}
            </Button>
          )}
          {answers && answers.value > replies.length && (
            <span>
              {t('capture:comments.replies', {
                seen: replies.length,
                total: sayCount(answers, language).replace('≈', ''),
              })}
            </span>
          )}
        </div>
      )}
    </li>
  );
}

function Said({ comment }: { comment: Comment }) {
  const t = useWords();
  const clock = useClock();
  const { platform, words, times, series, lastSeen } = comment;
  const likes = series.likes?.at(-1);
  return (
    <article className="flex flex-col gap-0.5">
      <p className="flex items-start gap-x-2 text-small text-soft">
        <span className="flex min-w-0 flex-1 flex-wrap gap-x-2">
          <span className="max-w-full truncate font-medium text-ink">{nameOf(comment, t)}</span>
          <span>
            {times?.publishedAt
              ? sayTime(times.publishedAt, clock)
              : t('seenAgo', { ago: sayAgo(lastSeen, clock.now, clock.language) })}
          </span>
          {times?.region && <span>{times.region}</span>}
        </span>
        {likes && (
          <span className="shrink-0">
            <Metric metric="likes" platform={platform} reading={{ ...likes, seenAt: likes.last }} />
          </span>
        )}
      </p>
      {words?.text ? <LongText text={words.text} /> : <p className="text-soft">{t('capture:comments.noText')}</p>}
      {words?.textCut && <p className="text-small text-soft">{t('facts.cut')}</p>}
    </article>
  );
}

/**
 * Who wrote it: the name, or where names are not wanted a short code, always the same for one person. Ids tell people
 * apart, and many share a name.
 */
function nameOf({ author }: Comment, t: Say): string {
  const { id, name } = author ?? {};
  if (name !== undefined && !isPseudonym(name)) return name;
  const hash = [id, name].find(one => one !== undefined && isPseudonym(one));
  if (hash) return t('capture:comments.anonymous', { code: hash.slice(1, 7).toUpperCase() });
  return id ?? t('unknown');
}
