import { ArchiveRestore, ArrowLeft, CalendarPlus, Trash2 } from 'lucide-react';
import { AuthorMark } from '@/components/ui/AuthorMark';
import { Button } from '@/components/ui/Button';
import { ToggleChip } from '@/components/ui/Chip';
import { Comments } from '@/components/ui/Comments';
import { Empty } from '@/components/ui/Empty';
import { Field } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { PostHead } from '@/components/ui/PostHead';
import { PostNumbers } from '@/components/ui/PostNumbers';
import { PostText } from '@/components/ui/PostText';
import { TagInput } from '@/components/ui/TagInput';
import { useAct } from '@/components/ui/use-act';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { Scroll } from '@/components/ui/View';
import { changeKeep } from '@/lib/db/keeps';
import { listTags, readPost } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { whys } from '@/lib/model/post';
import { NoteField } from './NoteField';
import { PostPlans } from './PostPlans';

type DetailProps = { id: string; onClose: () => void; onPlan: () => void; onTrash: () => void; onRestore: () => void };

/** All that is known of one kept post, and the operator's words on it, changed in place. */
export function Detail({ id, onClose, onPlan, onTrash, onRestore }: DetailProps) {
  const t = useWords();
  const { now, language } = useClock();
  const act = useAct();
  const found = useLive(async () => ({ row: await readPost(id) }), [id]);
  const known = useLive(() => listTags()) ?? [];
  if (!found) return null;
  const { post, keep, history } = found.row ?? {};
  return (
    <div className="flex h-full min-h-0 flex-col bg-raised">
      <div className="flex h-12 shrink-0 items-center gap-1 border-b px-2">
        <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
        <h1 className="min-w-0 flex-1 truncate text-title font-semibold">{t('capture:details')}</h1>
        {keep?.trashedAt === undefined && post && (
          <>
            <Button onClick={onPlan} aria-keyshortcuts="p">
              <CalendarPlus aria-hidden />
              {t('plan')}
            </Button>
            {keep && (
              <IconButton icon={Trash2} label={t('library:trash')} onClick={onTrash} aria-keyshortcuts="Delete" />
            )}
          </>
        )}
        {keep?.trashedAt !== undefined && (
          <Button look="primary" onClick={onRestore}>
            <ArchiveRestore aria-hidden />
            {t('library:restore')}
          </Button>
        )}
      </div>
      {!post ? (
        <Empty icon={ArchiveRestore} title={t('library:missing')} advice={t('library:missingAdvice')} />
      ) : (
        <Scroll>
          <div className="flex flex-col gap-5 p-4">
            <PostHead post={post} author={<AuthorMark post={post} />} />
            <PostNumbers post={post} history={history} />
            {keep && keep.trashedAt === undefined && (
              <section className="flex flex-col gap-4 rounded-card bg-paper p-3">
                <fieldset className="m-0 min-w-0 border-0 p-0">
                  <legend className="mb-1 text-small font-medium text-soft">{t('capture:keepQuestion')}</legend>
                  <div className="flex flex-wrap gap-1.5">
                    {whys.map(why => (
                      <ToggleChip
                        key={why}
                        pressed={keep.why.includes(why)}
                        onPress={() => {
                          const next = whys.filter(one => (one === why) !== keep.why.includes(one));
                          void act.do(changeKeep(keep.id, { why: next }), t('library:saved'));
                        }}
                      >
                        {t(`capture:whys.${why}`)}
                      </ToggleChip>
                    ))}
                  </div>
                </fieldset>
                <Field label={t('tags')}>
                  {field => (
                    <TagInput
                      id={field}
                      tags={keep.tags}
                      known={known}
                      onChange={tags => void act.do(changeKeep(keep.id, { tags }), t('library:saved'))}
                    />
                  )}
                </Field>
                <NoteField
                  key={keep.note}
                  note={keep.note}
                  onSave={note => void act.do(changeKeep(keep.id, { note }), t('library:saved'))}
                />
                <p className="text-small text-soft">
                  {t('library:keptAgo', { ago: sayAgo(keep.keptAt, now, language) })}
                </p>
              </section>
            )}
            <PostPlans postId={post.id} />
            <PostText post={post} />
            <Comments post={post} />
          </div>
        </Scroll>
      )}
    </div>
  );
}
