import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { ArrowLeft, Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FormProvider, useFieldArray, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/Button';
import { Field, Input, TextArea } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { useAct } from '@/components/ui/use-act';
import { zone } from '@/components/ui/use-clock';
import { Scroll, View } from '@/components/ui/View';
import { deletePlan, savePlan } from '@/lib/db/plans';
import { useWords } from '@/lib/i18n/use-words';
import type { Author, Post } from '@/lib/model/post';
import type { TopicLink } from '@/lib/model/topic';
import { Inspirations } from './Inspirations';
import { Problem } from './Problem';
import { draftsOf, newVariant, type PlanForm, PlanSchema } from './plan-form';
import { Topics } from './Topics';
import { VariantFields } from './VariantFields';

type PlanFieldsProps = {
  id: string | undefined;
  createdAt: number | undefined;
  start: PlanForm;
  inspirations: readonly Post[];
  topics: readonly TopicLink[];
  own: readonly Author[];
  onClose: () => void;
};

/** What was typed and not yet saved, by plan: turning to another place of the panel must not lose it. */
const unsaved = new Map<string, PlanForm>();

export function PlanFields({ id, createdAt, start, inspirations, topics, own, onClose }: PlanFieldsProps) {
  const t = useWords();
  const act = useAct();
  const [planId] = useState(() => id ?? crypto.randomUUID());
  const place = id ?? 'new';
  const form = useForm<PlanForm>({ resolver: standardSchemaResolver(PlanSchema), defaultValues: start });
  const { control, register, handleSubmit, reset, getValues, setValue, watch, formState } = form;
  const { isDirty, errors } = formState;
  const variants = useFieldArray({ control, name: 'variants', keyName: 'rowKey' });

  // Values that were left behind are put over the stored ones, so that they still count as changes.
  useEffect(() => {
    const left = unsaved.get(place);
    if (left) reset(left, { keepDefaultValues: true });
  }, [place, reset]);
  useEffect(() => {
    const { unsubscribe } = watch(() => unsaved.set(place, structuredClone(getValues())));
    return unsubscribe;
  }, [place, watch, getValues]);

  const save = handleSubmit(async values => {
    const { plan, variants } = draftsOf(planId, createdAt ?? Date.now(), values);
    if (!(await act.do(savePlan(plan, variants), t('calendar:saved')))) return;
    unsaved.delete(place);
    if (id === undefined) onClose();
    else reset(values);
  });
  const discard = () => {
    reset(start);
    unsaved.delete(place);
    if (id === undefined) onClose();
  };
  const remove = async () => {
    if (!(await act.do(deletePlan(planId), t('calendar:removed', { title: start.title || t('untitled') })))) return;
    unsaved.delete(place);
    onClose();
  };

  const kept = watch('inspirations');
  return (
    <FormProvider {...form}>
      <form onSubmit={event => void save(event)} className="h-full" noValidate>
        <View
          title={id === undefined ? t('calendar:newTitle') : t('calendar:editTitle')}
          back={<IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} className="-ml-2 wide:hidden" />}
          actions={
            id !== undefined && <IconButton icon={Trash2} label={t('calendar:remove')} onClick={() => void remove()} />
          }
          footer={
            <div className="flex h-12 shrink-0 items-center gap-2 border-t bg-raised px-4">
              <span className="flex-1 text-small text-soft" role="status">
                {isDirty && t('calendar:unsaved')}
              </span>
              <Button look="quiet" onClick={discard} disabled={!isDirty && id !== undefined}>
                {t('calendar:discard')}
              </Button>
              <Button look="primary" type="submit" disabled={!isDirty}>
                {t('save')}
              </Button>
            </div>
          }
        >
          <Scroll>
            <div className="flex flex-col gap-4 p-4">
              <Field label={t('calendar:planTitle')}>
                {fieldId => <Input id={fieldId} aria-invalid={!!errors.title} {...register('title')} />}
              </Field>
              <Problem error={errors.title} />
              <Field label={t('calendar:notes')}>
                {fieldId => (
                  <TextArea id={fieldId} rows={4} placeholder={t('calendar:notesHint')} {...register('notes')} />
                )}
              </Field>
              <section className="flex flex-col gap-3" aria-label={t('calendar:variants')}>
                <h2 className="text-small font-medium text-soft">{t('calendar:variants')}</h2>
                {variants.fields.map((field, index) => (
                  <VariantFields
                    key={field.rowKey}
                    index={index}
                    own={own}
                    onRemove={variants.fields.length > 1 ? () => variants.remove(index) : undefined}
                  />
                ))}
                <Button
                  onClick={() =>
                    variants.append(
                      newVariant(
                        getValues('variants.0.platform') ?? 'generic',
                        getValues('variants.0.date') ?? '',
                        zone,
                      ),
                    )
                  }
                >
                  <Plus aria-hidden />
                  {t('calendar:addVariant')}
                </Button>
              </section>
              <Topics topics={topics} />
              <Inspirations
                posts={inspirations.filter(({ id }) => kept.includes(id))}
                onRemove={post =>
                  setValue(
                    'inspirations',
                    kept.filter(other => other !== post.id),
                    { shouldDirty: true },
                  )
                }
              />
            </div>
          </Scroll>
        </View>
      </form>
    </FormProvider>
  );
}
