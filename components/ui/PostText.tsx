import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { numberFormat } from '@/lib/metrics/formats';
import type { Post } from '@/lib/model/post';
import { LongText } from './LongText';

/** The post's own words, and the small facts beside them. */
export function PostText({ post }: { post: Post }) {
  const t = useWords();
  const language = useLanguage();
  const { words, media, article, place } = post;
  const text = words?.text ?? '';
  const say = numberFormat(language);
  const facts = [
    media?.images !== undefined && t('facts.images', { count: media.images }),
    article?.site,
    article?.wordCount !== undefined &&
      t('facts.words', { count: article.wordCount, shown: say.format(article.wordCount) }),
    article?.readingMinutes !== undefined && t('facts.minutes', { count: article.readingMinutes }),
    words?.language,
    place?.pinned && t('facts.pinned'),
    place?.repostOf && t('facts.repost'),
    words?.textCut && t('facts.cut'),
  ].filter(fact => typeof fact === 'string');
  return (
    <section className="flex flex-col gap-2">
      {text && <LongText text={text} />}
      {words?.tags && words.tags.length > 0 && (
        <p className="flex flex-wrap gap-x-2 text-primary">
          {words.tags.map(tag => (
            <span key={tag}>#{tag}</span>
          ))}
        </p>
      )}
      {facts.length > 0 && <p className="text-small text-soft">{facts.join(' · ')}</p>}
    </section>
  );
}
