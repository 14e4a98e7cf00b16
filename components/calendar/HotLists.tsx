import { ChevronDown, ChevronUp, ExternalLink } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { useClock } from '@/components/ui/use-clock';
import type { Cursor } from '@/components/ui/use-cursor';
import type { HotBoard } from '@/lib/analysis/hot-board';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import { hotlistPage } from '@/lib/model/pages';
import { HotLine } from './HotLine';
import type { HotBoards } from './use-hot-boards';
import type { TopicVerbs } from './use-topic-verbs';

type HotListsProps = { hot: HotBoards; verbs: TopicVerbs; cursor: Cursor };

/** 热榜: of each list that was seen of late, what came and what climbs since the look before. */
export function HotLists({ hot, verbs, cursor }: HotListsProps) {
  const t = useWords();
  if (hot.boards.length === 0) return null;
  return (
    <section aria-label={t('today:hot')} className="flex flex-col gap-3">
      <h2 className="text-small font-semibold text-soft">{t('today:hot')}</h2>
      {hot.boards.map(board => (
        <Board key={board.list.platform} board={board} hot={hot} verbs={verbs} cursor={cursor} />
      ))}
    </section>
  );
}

function Board({ board, hot, verbs, cursor }: HotListsProps & { board: HotBoard }) {
  const t = useWords();
  const { now, language } = useClock();
  const { list, lines } = board;
  const { platform, at } = list;
  const name = usePlatformName()(platform);
  const [isWhole, shown] = [hot.isWhole(board), hot.shown(board)];
  const Turn = isWhole ? ChevronUp : ChevronDown;
  return (
    <section aria-label={name} className="rounded-card border bg-raised">
      <header className="flex min-h-11 items-center gap-2 border-b px-2 py-1 last:border-0">
        <PlatformBadge platform={platform} bare large />
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-medium">
            {name}
            <span className="font-normal text-small text-soft">
              {' · '}
              {t('today:seen', { ago: sayAgo(at, now, language) })}
            </span>
          </h3>
          <p className="text-small text-soft">{sayNews()}</p>
        </div>
        {platform !== 'generic' && (
          <IconButton
            icon={ExternalLink}
            label={t('today:openList', { platform: name })}
            onClick={() => void verbs.open(hotlistPage(platform))}
          />
        )}
      </header>
      {shown.length > 0 && (
        <ul className="m-0 list-none border-b p-0 last:border-0">
          {shown.map(line => (
            <HotLine
              key={line.topic.id}
              line={line}
              planId={hot.planOf(line.topic)}
              cursor={cursor}
              onIdea={() => void verbs.makeIdea(line.topic, at)}
              onOpen={address => void verbs.open(address)}
            />
          ))}
        </ul>
      )}
      {(isWhole || lines.length > shown.length) && (
        <Button
          look="quiet"
          className="w-full"
          aria-expanded={isWhole}
          aria-keyshortcuts="w"
          onClick={() => hot.turn(board)}
        >
          <Turn aria-hidden />
          {isWhole ? t('today:onlyNews') : t('today:wholeList', { count: lines.length })}
        </Button>
      )}
    </section>
  );

  function sayNews(): string {
    const { earlier, fresh, climbed } = board;
    if (earlier === undefined) return t('today:firstLook');
    const ago = sayAgo(earlier, now, language);
    if (fresh + climbed === 0) return t('today:unmoved', { ago });
    const parts = [
      ...(fresh > 0 ? [t('today:fresh', { count: fresh })] : []),
      ...(climbed > 0 ? [t('today:climbed', { count: climbed })] : []),
    ];
    return `${t('today:compared', { ago })}${parts.join(t('comma'))}`;
  }
}
