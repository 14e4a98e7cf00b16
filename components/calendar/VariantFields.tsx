import { X } from 'lucide-react';
import { useFormContext } from 'react-hook-form';
import { Field, Input, Select } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { nameOfAccount } from '@/components/ui/name-of-account';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { useWords } from '@/lib/i18n/use-words';
import { type Format, formats } from '@/lib/model/capture';
import { planStatuses } from '@/lib/model/plan';
import type { Author } from '@/lib/model/post';
import { platformIds } from '@/lib/model/roll';
import { Problem } from './Problem';
import type { PlanForm, VariantForm } from './plan-form';

type VariantFieldsProps = { index: number; own: readonly Author[]; onRemove: (() => void) | undefined };

/** Where, in what form, when, and how far: one variant of the plan. */
export function VariantFields({ index, own, onRemove }: VariantFieldsProps) {
  const t = useWords();
  const name = usePlatformName();
  const { register, setValue, watch, formState } = useFormContext<PlanForm>();
  const variant = watch(`variants.${index}`);
  const errors = formState.errors.variants?.[index];
  const set = <K extends keyof VariantForm>(key: K, value: VariantForm[K]) =>
    setValue(`variants.${index}`, { ...variant, [key]: value }, { shouldDirty: true });
  const accounts = own.filter(({ platform }) => platform === variant.platform);

  return (
    <fieldset className="m-0 flex min-w-0 flex-col gap-3 rounded-card border bg-paper p-3">
      <legend className="sr-only">{t('calendar:variant', { number: index + 1 })}</legend>
      <div className="flex items-end gap-2">
        <div className="grid flex-1 grid-cols-2 gap-3">
          <Field label={t('calendar:platform')}>
            {id => (
              <Select
                id={id}
                value={variant.platform}
                options={platformIds.map(value => ({ value, label: name(value) }))}
                onChange={platform =>
                  setValue(`variants.${index}`, { ...variant, platform, account: '' }, { shouldDirty: true })
                }
              />
            )}
          </Field>
          <Field label={t('calendar:account')}>
            {id => (
              <Select
                id={id}
                value={variant.account}
                options={[
                  { value: '', label: t('calendar:anyAccount') },
                  ...accounts.map(author => ({
                    value: author.id,
                    label: nameOfAccount(author),
                  })),
                ]}
                onChange={account => set('account', account)}
              />
            )}
          </Field>
        </div>
        {onRemove && <IconButton icon={X} label={t('calendar:removeVariant')} onClick={onRemove} />}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('calendar:date')}>
          {id => <Input id={id} type="date" aria-invalid={!!errors?.date} {...register(`variants.${index}.date`)} />}
        </Field>
        <Field label={t('calendar:time')} hint={t('calendar:timeHint')}>
          {id => <Input id={id} type="time" {...register(`variants.${index}.time`)} />}
        </Field>
      </div>
      <Problem error={errors?.date} />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('calendar:format')}>
          {id => (
            <Select<Format | ''>
              id={id}
              value={variant.format}
              options={[
                { value: '', label: t('calendar:anyFormat') },
                ...formats.map(value => ({ value, label: t(`metrics:formats.${value}`) })),
              ]}
              onChange={format => set('format', format)}
            />
          )}
        </Field>
        <Field label={t('calendar:status')}>
          {id => (
            <Select
              id={id}
              value={variant.status}
              options={planStatuses.map(value => ({ value, label: t(`calendar:statuses.${value}`) }))}
              onChange={status => set('status', status)}
            />
          )}
        </Field>
      </div>
      <Field label={t('calendar:link')}>
        {id => (
          <Input
            id={id}
            type="url"
            inputMode="url"
            placeholder={t('calendar:linkHint')}
            aria-invalid={!!errors?.link}
            {...register(`variants.${index}.link`)}
          />
        )}
      </Field>
      <Problem error={errors?.link} />
    </fieldset>
  );
}
