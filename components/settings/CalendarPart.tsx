import { Field, Select } from '@/components/ui/Field';
import { useSettings } from '@/components/ui/use-settings';
import { changeSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { weekStarts } from '@/lib/model/week-start';
import { Part } from './Part';

/** How 日历 counts its weeks. */
export function CalendarPart({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const { weekStart } = useSettings();
  return (
    <Part title={t('settings:calendar.title')} onClose={onClose}>
      <Field label={t('settings:calendar.weekStart')}>
        {id => (
          <Select
            id={id}
            value={weekStart}
            options={weekStarts.map(value => ({ value, label: t(`settings:calendar.weekStarts.${value}`) }))}
            onChange={value => void changeSettings({ weekStart: value })}
          />
        )}
      </Field>
    </Part>
  );
}
