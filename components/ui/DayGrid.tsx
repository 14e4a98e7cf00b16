import { addDays } from '@/lib/calendar/next-slots';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { dateFormat } from '@/lib/metrics/formats';
import { sayDay } from './say-day';

type DayGridProps = {
  legend: string;
  today: string;
  days: number;
  /** How many posts a day holds already. */
  countOn: (date: string) => number;
  chosen?: string | undefined;
  onChoose: (date: string) => void;
};

/** The coming days as buttons, seven in a row. */
export function DayGrid({ legend, today, days, countOn, chosen, onChoose }: DayGridProps) {
  const t = useWords();
  const language = useLanguage();
  const weekday = dateFormat(language, { weekday: 'narrow', timeZone: 'UTC' });
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-2 text-small font-medium text-soft">{legend}</legend>
      <div className="grid grid-cols-7 gap-1">
        {Array.from({ length: days }, (_, index) => addDays(today, index)).map(date => {
          const count = countOn(date);
          return (
            <button
              key={date}
              type="button"
              aria-pressed={chosen === undefined ? undefined : chosen === date}
              onClick={() => onChoose(date)}
              className="relative flex h-12 flex-col items-center justify-center rounded-control border border-edge/40 hover:border-primary hover:bg-wash aria-pressed:border-primary aria-pressed:bg-wash"
            >
              <span className="text-tiny text-soft">{weekday.format(Date.parse(date))}</span>
              <span className="font-medium">{Number(date.slice(8))}</span>
              <span className={`size-1 rounded-full ${count ? 'bg-primary' : ''}`} />
              <span className="sr-only">
                {sayDay({ date }, today, language, t)}
                {count > 0 && ` ${t('dayHas', { count })}`}
              </span>
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
