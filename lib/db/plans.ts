import type { Plan, PlanStatus, Variant } from '../model/plan';
import type { Author, Post } from '../model/post';
import { type Act, type Draft, type Pair, perform } from './act';
import { listAuthors } from './authors';
import { db } from './database';
import { find, keepFound } from './keeps';
import type { ActId } from './rows';

export type { ActId } from './rows';
export type Slot = { date: string; time?: string; zone: string };
/** A plan and its variants as the operator edits them; stamps and tombstones are the library's. */
export type PlanDraft = Omit<Plan, 'stamp' | 'deletedAt'>;
export type VariantDraft = Omit<Variant, 'stamp' | 'deletedAt' | 'planId'>;

/** Plans a post from some posts, which are kept if they are not yet: one plan with one variant, one act. */
export async function planPosts(
  postIds: string[],
  slot?: Slot,
  tabId?: number,
): Promise<{ planId: string; act: ActId }> {
  const planId = crypto.randomUUID();
  const act = await perform(
    'plan',
    () => Promise.all([find(postIds), listAuthors({ role: 'own' })]),
    async (act, [found, own]) => {
      const unkept = found.filter(({ row }) => !row || row.removedAt !== undefined || row.trashedAt !== undefined);
      await keepFound(act, unkept, {}, tabId);
      const [first] = await db.posts.bulkGet(postIds.slice(0, 1));
      await writeIdea(act, planId, own, {
        title: titleOf(first),
        inspirations: postIds,
        platform: first?.platform ?? 'generic',
        ...(first?.media?.format && { format: first.media.format }),
        ...(slot && { slot }),
      });
    },
  );
  return { planId, act };
}

/** What an idea begins with: where it is meant for, and what it came from. */
type Idea = Pick<Plan, 'title' | 'inspirations' | 'topics'> &
  Partial<Pick<Plan, 'notes'>> &
  Pick<Variant, 'platform' | 'format'> & { slot?: Slot };

/** Writes an idea within an act: a plan with one variant, for the own account where its platform has just one. */
export async function writeIdea(act: Act, planId: string, own: readonly Author[], idea: Idea): Promise<void> {
  const { platform, format, slot, ...words } = idea;
  const accounts = own.filter(author => author.platform === platform);
  const account = accounts.length === 1 ? accounts[0]?.id : undefined;
  const plan: Draft<'plans'> = { id: planId, notes: '', ...words, createdAt: act.now };
  const variant: Draft<'variants'> = {
    id: crypto.randomUUID(),
    planId,
    platform,
    ...(account !== undefined && { account }),
    ...(format && { format }),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...slot,
    status: 'idea',
  };
  await act.change('plans', [{ after: plan }]);
  await act.change('variants', [{ after: variant }]);
}

/** Writes a plan as edited, new or known. Variants that are no longer in it are deleted. */
export async function savePlan(plan: PlanDraft, variants: VariantDraft[]): Promise<ActId> {
  return perform(
    'savePlan',
    () => readRows(plan.id),
    async (act, { plan: before, variants: rows }) => {
      const known = new Map(rows.map(row => [row.id, row]));
      const written = variants.map((variant): Pair<Variant, Draft<'variants'>> => {
        const after = { ...alive(variant), planId: plan.id };
        return { before: known.get(variant.id), after };
      });
      const kept = new Set(variants.map(variant => variant.id));
      const removed = rows
        .filter(row => !kept.has(row.id) && row.deletedAt === undefined)
        .map(before => ({ before, after: { ...before, deletedAt: act.now } }));
      // A form that knows nothing of topics leaves them as they are.
      const topics = plan.topics ?? before?.topics;
      await act.change('plans', [{ before, after: { ...alive(plan), ...(topics && { topics }) } }]);
      await act.change('variants', [...written, ...removed]);
    },
  );
}

/** Moves a variant to a day, and to a time of it if one is given; without a slot it has no day any more. */
export async function moveVariant(id: string, slot: Slot | undefined): Promise<ActId> {
  return perform(
    'move',
    () => db.variants.get(id),
    async (act, before) => {
      if (before) {
        const { date: _date, time: _time, ...rest } = before;
        await act.change('variants', [{ before, after: { ...rest, ...slot } }]);
      }
    },
  );
}

export async function setStatus(id: string, status: PlanStatus): Promise<ActId> {
  return perform(
    'status',
    () => db.variants.get(id),
    async (act, before) => {
      if (before) {
        await act.change('variants', [{ before, after: { ...before, status } }]);
      }
    },
  );
}

/** Deletes a plan and its variants. */
export async function deletePlan(id: string): Promise<ActId> {
  return perform(
    'deletePlan',
    () => readRows(id),
    async (act, { plan, variants }) => {
      const gone = { deletedAt: act.now };
      if (plan && plan.deletedAt === undefined) {
        await act.change('plans', [{ before: plan, after: { ...plan, ...gone } }]);
      }
      const open = variants.filter(variant => variant.deletedAt === undefined);
      await act.change(
        'variants',
        open.map(before => ({ before, after: { ...before, ...gone } })),
      );
    },
  );
}

/** The variants of the days `from` to `to`, both inclusive, by day and time; those without a time first. */
export async function listVariants(from: string, to: string): Promise<{ variant: Variant; plan: Plan }[]> {
  const variants = await db.variants.where('date').between(from, to, true, true).toArray();
  return withPlans(variants.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)));
}

/** The variants that have no day yet, the newest plan first. */
export async function listUndated(): Promise<{ variant: Variant; plan: Plan }[]> {
  const variants = await db.variants.filter(variant => variant.date === undefined).toArray();
  const rows = await withPlans(variants);
  return rows.sort((a, b) => b.plan.createdAt - a.plan.createdAt);
}

export async function readPlan(
  id: string,
): Promise<{ plan: Plan; variants: Variant[]; inspirations: Post[] } | undefined> {
  const { plan, variants } = await readRows(id);
  if (!plan || plan.deletedAt !== undefined) {
    return undefined;
  }
  const posts = await db.posts.bulkGet(plan.inspirations);
  return {
    plan,
    variants: variants.filter(variant => variant.deletedAt === undefined),
    inspirations: posts.filter(post => post !== undefined),
  };
}

/** A plan and its variants as they are stored, deleted ones too. */
async function readRows(id: string): Promise<{ plan: Plan | undefined; variants: Variant[] }> {
  const [plan, variants] = await Promise.all([db.plans.get(id), db.variants.where('planId').equals(id).toArray()]);
  return { plan, variants };
}

async function withPlans(variants: Variant[]): Promise<{ variant: Variant; plan: Plan }[]> {
  const open = variants.filter(variant => variant.deletedAt === undefined);
  const plans = await db.plans.bulkGet(open.map(variant => variant.planId));
  return open.flatMap((variant, at) => {
    const plan = plans[at];
    return plan && plan.deletedAt === undefined ? [{ variant, plan }] : [];
  });
}

function sortKey({ date, time, id }: Variant): string {
  return `${date} ${time ?? ''} ${id}`;
}

function titleOf(post: Post | undefined): string {
  return (post?.words?.title ?? post?.words?.text ?? '').trim().split('\n')[0]?.slice(0, 120) ?? '';
}

function alive<T extends object>(row: T): Omit<T, 'deletedAt'> {
  const { deletedAt: _deletedAt, ...rest } = row as T & { deletedAt?: number };
  return rest;
}
