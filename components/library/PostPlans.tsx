import { CalendarDays } from 'lucide-react';
import { Link } from 'wouter';
import { sayDay } from '@/components/ui/say-day';
import { useClock } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { wallClock } from '@/lib/calendar/next-slots';
import { listUndated, listVariants } from '@/lib/db/plans';
import { useWords } from '@/lib/i18n/use-words';

/** The plans this post inspired. */
export function PostPlans({ postId }: { postId: string }) {
  const t = useWords();
  const { now, zone, language } = useClock();
  const plans = useLive(
    async () =>
      [...(await listVariants('0000', '9999')), ...(await listUndated())].filter(({ plan }) =>
        plan.inspirations.includes(postId),
      ),
    [postId],
  );
  if (!plans || plans.length === 0) return null;
  const today = wallClock(now, zone).date;
  return (
    <section>
      <h2 className="mb-1 text-small font-medium text-soft">{t('library:usedIn')}</h2>
      <ul className="m-0 flex list-none flex-col gap-1 p-0">
        {plans.map(({ plan, variant: { id, date, time } }) => (
          <li key={id}>
            <Link
              href={`/calendar/${plan.id}`}
              className="flex min-h-9 items-center gap-2 rounded-card border px-3 hover:bg-sunken"
            >
              <CalendarDays className="size-4 shrink-0 text-primary" aria-hidden />
              <span className="min-w-0 flex-1 truncate">{plan.title || t('untitled')}</span>
              <span className="shrink-0 text-small text-soft">
                {date ? sayDay({ date, ...(time && { time }) }, today, language, t) : t('noDay')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
