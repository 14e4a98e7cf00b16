import type { PlanDraft, VariantDraft } from '@/lib/db/plans';
import type { WordKey } from '@/lib/i18n/use-words';
import { type Format, formats } from '@/lib/model/capture';
import { type Plan, type PlanStatus, planStatuses, type Variant } from '@/lib/model/plan';
import { type PlatformId, platformIds } from '@/lib/model/roll';
import { z } from '@/lib/model/z';

/** A plan as the form holds it: text everywhere, empty for what is open. The messages are keys of the catalogue. */
export type PlanForm = {
  title: string;
  notes: string;
  inspirations: string[];
  variants: VariantForm[];
};
export type VariantForm = {
  key: string;
  platform: PlatformId;
  account: string;
  format: Format | '';
  date: string;
  time: string;
  zone: string;
  status: PlanStatus;
  link: string;
};

const says = (key: WordKey) => key;

const VariantSchema = z
  .object({
    key: z.string(),
    platform: z.enum(platformIds as [PlatformId, ...PlatformId[]]),
    account: z.string(),
    format: z.union([z.enum(formats), z.literal('')]),
    date: z.string(),
    time: z.string(),
    zone: z.string(),
    status: z.enum(planStatuses),
    link: z.string().check(z.regex(/^\s*(https?:\/\/\S+)?\s*$/, says('calendar:linkWrong'))),
  })
  .check(
    z.refine(({ date, time }) => !time || date !== '', { error: says('calendar:timeWithoutDate'), path: ['date'] }),
  );

export const PlanSchema = z.object({
  title: z.string().check(z.trim(), z.minLength(1, says('calendar:planTitleMissing'))),
  notes: z.string(),
  inspirations: z.array(z.string()),
  variants: z.array(VariantSchema),
});

export function formOf(plan: Plan, variants: readonly Variant[]): PlanForm {
  return {
    title: plan.title,
    notes: plan.notes,
    inspirations: plan.inspirations,
    variants: variants.map(variant => ({
      key: variant.id,
      platform: variant.platform,
      account: variant.account ?? '',
      format: variant.format ?? '',
      date: variant.date ?? '',
      time: variant.time ?? '',
      zone: variant.zone,
      status: variant.status,
      link: variant.link ?? '',
    })),
  };
}

export function newVariant(platform: PlatformId, date: string, zone: string): VariantForm {
  return {
    key: crypto.randomUUID(),
    platform,
    account: '',
    format: '',
    date,
    time: '',
    zone,
    status: 'idea',
    link: '',
  };
}

/** The rows that the form says; what is empty is absent. */
export function draftsOf(id: string, createdAt: number, form: PlanForm): { plan: PlanDraft; variants: VariantDraft[] } {
  const { title, notes, inspirations, variants } = form;
  return {
    plan: { id, title: title.trim(), notes, inspirations, createdAt },
    variants: variants.map(({ key, platform, account, format, date, time, zone, status, link }) => ({
      id: key,
      platform,
      zone,
      status,
      ...(account && { account }),
      ...(format && { format }),
      ...(date && { date }),
      ...(time && { time }),
      ...(link.trim() && { link: link.trim() }),
    })),
  };
}
