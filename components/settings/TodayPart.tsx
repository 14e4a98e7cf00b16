import { Field, Select } from '@/components/ui/Field';
import { useSettings } from '@/components/ui/use-settings';
import { changeSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { Part } from './Part';

const spans = [1, 2, 3, 5, 7, 14, 30];

/** What is called to mind on 今日, and when. */
export function TodayPart({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { patrolAfterDays } = useSettings();
  const days = [...new Set([...spans, patrolAfterDays])].sort((a, b) => a - b);
  return (
    <Part title={t('settings:today.title')} onClose={onClose}>
      <Field label={t('settings:today.patrol')} hint={t('settings:today.patrolHint')}>
        {id => (
          <Select
            id={id}
            value={String(patrolAfterDays)}
            options={days.map(count => ({ value: String(count), label: t('settings:data.days', { count }) }))}
            onChange={value => void changeSettings({ patrolAfterDays: Number(value) })}
          />
        )}
      </Field>
    </Part>
  );
}
