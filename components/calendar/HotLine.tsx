import clsx from 'clsx';
import { CalendarPlus, Check, ExternalLink, TrendingUp } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { webAddress } from '@/components/ui/open-page';
import type { Cursor } from '@/components/ui/use-cursor';
import type { HotLine as Line } from '@/lib/analysis/hot-board';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import { topicElement } from './use-hot-boards';

type HotLineProps = {
  line: Line;
  planId: string | undefined;
  cursor: Cursor;
  onIdea: () => void;
  onOpen: (address: string) => void;
};

/** One topic of a hot list: its place, what is new about it, how hot it is, and the way to an idea. */
export function HotLine({ line, planId, cursor, onIdea, onOpen }: HotLineProps) {
  const t = useWords();
  const language = useLanguage();
  const [, go] = useLocation();
  const { topic, isFresh, from } = line;
  const { title, rank, heat } = topic;
  const page = webAddress(topic.url);
  const element = topicElement(topic);
  const focus = { id: element, onFocus: () => cursor.put(element), className: 'min-w-19' };
  return (
    <li
      className={clsx(
        'flex min-h-11 items-center gap-2 border-b py-1 pr-1 pl-2 last:border-0',
        cursor.id === element && 'bg-wash',
      )}
    >
      <span className="w-6 shrink-0 text-right text-small text-soft">
        {rank === undefined ? (
          '–'
        ) : (
          <>
            <span className="sr-only">{t('today:rank', { rank })}</span>
            <span aria-hidden>{rank}</span>
          </>
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 break-words">{title}</span>
        {(isFresh || from !== undefined || heat) && (
          <span className="flex flex-wrap items-center gap-x-2 text-small text-soft">
            {isFresh && <span className="font-medium text-primary">{t('today:new')}</span>}
            {from !== undefined && rank !== undefined && (
              <span className="inline-flex items-center gap-1 font-medium text-good">
                <TrendingUp className="size-3.5" aria-hidden />
                <span className="sr-only">{t('today:climb', { from, to: rank })}</span>
                <span aria-hidden>{`${from} → ${rank}`}</span>
              </span>
            )}
            {heat && (
              <span title={heat.shown}>
                {t('today:heat', { heat: sayCount(heat, language, { about: true, short: true }) })}
                {heat.unverified && <span className="text-warn"> ?</span>}
              </span>
            )}
          </span>
        )}
      </span>
      {page && <IconButton icon={ExternalLink} label={t('today:openTopic', { title })} onClick={() => onOpen(page)} />}
      {planId === undefined ? (
        <Button
          {...focus}
          size="small"
          aria-label={t('today:ideaOf', { title })}
          aria-keyshortcuts="i"
          onClick={onIdea}
        >
          <CalendarPlus aria-hidden />
          {t('days.todayDay')}
        </Button>
      ) : (
        <Button
          {...focus}
          size="small"
          look="quiet"
          aria-label={t('today:openPlan', { title })}
          onClick={() => go(`/calendar/${planId}`)}
        >
          <Check className="text-good" aria-hidden />
          {t('today:isPlanned')}
        </Button>
      )}
    </li>
  );
}
