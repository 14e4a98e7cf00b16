import { ShieldCheck } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Field, Select } from '@/components/ui/Field';
import { useSay } from '@/components/ui/notices';
import { Switch } from '@/components/ui/Switch';
import { useLive } from '@/components/ui/use-live';
import { useSettings } from '@/components/ui/use-settings';
import { changeSettings } from '@/lib/db/settings';
import { askPersistence, readStorage } from '@/lib/db/storage';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { numberFormat } from '@/lib/metrics/formats';
import { Part } from './Part';

const spans = [30, 90, 180, 365];

/** What the library holds and how safe it is; what is forgotten, and when. */
export function DataPart({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const language = useLanguage();
  const say = useSay();
  const { askCovers, forgetAfterDays } = useSettings();
  const storage = useLive(readStorage);
  const number = numberFormat(language);
  const days = [...new Set([...spans, forgetAfterDays])].sort((a, b) => a - b);

  async function protect() {
    const granted = await askPersistence();
    say({
      text: t(granted ? 'settings:data.protected' : 'settings:data.notProtected'),
      tone: granted ? 'calm' : 'warn',
    });
  }

  return (
    <Part title={t('settings:data.title')} onClose={onClose}>
      {storage && (
        <>
          <dl className="m-0 grid grid-cols-2 gap-2 [&_dd]:m-0 [&_dd]:text-display [&_dd]:font-semibold [&_div]:rounded-card [&_div]:bg-paper [&_div]:p-3 [&_dt]:text-small [&_dt]:text-soft">
            {(['keeps', 'posts', 'readings', 'plans'] as const).map(what => (
              <div key={what}>
                <dt>{t(`settings:data.${what}`)}</dt>
                <dd>{number.format(storage[what])}</dd>
              </div>
            ))}
          </dl>
          <section className="flex items-center justify-between gap-3 rounded-card border p-3">
            <div>
              <p className="font-medium">{t('settings:data.room', { used: sayBytes(storage.bytes, language) })}</p>
              <p className="text-small text-soft">
                {t(storage.persisted ? 'settings:data.persisted' : 'settings:data.mayBeEvicted')}
              </p>
            </div>
            {storage.persisted ? (
              <ShieldCheck className="size-6 shrink-0 text-good" aria-hidden />
            ) : (
              <Button onClick={() => void protect()}>{t('settings:data.protect')}</Button>
            )}
          </section>
        </>
      )}
      <Field label={t('settings:data.forget')} hint={t('settings:data.forgetHint')}>
        {id => (
          <Select
            id={id}
            value={String(forgetAfterDays)}
            options={days.map(count => ({ value: String(count), label: t('settings:data.days', { count }) }))}
            onChange={value => void changeSettings({ forgetAfterDays: Number(value) })}
          />
        )}
      </Field>
      <Switch
        checked={askCovers}
        onChange={askCovers => void changeSettings({ askCovers })}
        label={t('settings:data.covers')}
        hint={t('settings:data.coversHint')}
      />
    </Part>
  );
}

function sayBytes(bytes: number, language: string): string {
  const mega = bytes / 1_000_000;
  return numberFormat(language, {
    style: 'unit',
    unit: mega < 1_000 ? 'megabyte' : 'gigabyte',
    maximumFractionDigits: 1,
  }).format(mega < 1_000 ? mega : mega / 1_000);
}
