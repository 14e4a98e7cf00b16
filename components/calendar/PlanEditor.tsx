import { ArrowLeft, CalendarX2 } from 'lucide-react';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { zone } from '@/components/ui/use-clock';
import { useLive } from '@/components/ui/use-live';
import { Scroll, View } from '@/components/ui/View';
import { listAuthors } from '@/lib/db/authors';
import { readPlan } from '@/lib/db/plans';
import { readSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { switchIds } from '@/lib/model/roll';
import { PlanFields } from './PlanFields';
import { formOf, newVariant, type PlanForm } from './plan-form';

type PlanEditorProps = { id: string | undefined; day: string | undefined; onClose: () => void };

/** One plan to be read and changed, or a new one. */
export function PlanEditor({ id, day, onClose }: PlanEditorProps) {
  const t = useWords();
  const found = useLive(async () => {
    const [{ platforms }, own, known] = await Promise.all([
      readSettings(),
      listAuthors({ role: 'own' }),
      id === undefined ? undefined : readPlan(id),
    ]);
    return { usual: own[0]?.platform ?? switchIds.find(one => platforms[one].on) ?? 'generic', own, known };
  }, [id]);
  if (!found) return null;
  const { usual, own, known } = found;

  if (id !== undefined && !known) {
    return (
      <View
        title={t('calendar:editTitle')}
        back={<IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} className="-ml-2 wide:hidden" />}
      >
        <Scroll>
          <Empty icon={CalendarX2} title={t('calendar:gone')} advice={t('calendar:goneAdvice')} />
        </Scroll>
      </View>
    );
  }
  const start: PlanForm = known
    ? formOf(known.plan, known.variants)
    : { title: '', notes: '', inspirations: [], variants: [newVariant(usual, day ?? '', zone)] };
  return (
    <PlanFields
      id={id}
      createdAt={known?.plan.createdAt}
      start={start}
      inspirations={known?.inspirations ?? []}
      topics={known?.plan.topics ?? []}
      own={own}
      onClose={onClose}
    />
  );
}
