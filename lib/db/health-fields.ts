import type { Batch, Capture, CapturedAccount } from '../model/capture';
import type { AccountField, HealthField, HealthSample } from '../model/health';

/** Which fields one capture gave. */
export type Told = Pick<HealthSample, 'what' | 'format' | 'given'> & {
  externalId: string;
  /** Whose post, or which account, it is. */
  whose?: string | undefined;
  unverified: HealthField[];
};

/** What a message told of posts, and of the account whose page it is. */
export function toldBy({ page, posts, accounts }: Batch): Told[] {
  return [...posts.map(toldOfPost), ...(page.kind === 'profile' ? accounts.slice(0, 1).map(toldOfAccount) : [])];
}

function toldOfPost(post: Capture): Told {
  const { author, metrics } = post;
  const whose = author?.id ?? author?.handle ?? author?.name;
  const said: Partial<Record<HealthField, unknown>> = {
    title: post.title,
    text: post.text,
    author: whose,
    publishedAt: post.publishedAt,
    format: post.format,
    duration: post.duration,
    images: post.images,
    cover: post.cover,
    tags: post.tags?.length ? post.tags : undefined,
    ...metrics,
  };
  const { given, unverified } = fieldsIn(said);
  for (const doubt of post.doubts ?? []) {
    const field = given.find(one => one === doubt.split('.')[0]);
    if (field && !unverified.includes(field)) unverified.push(field);
  }
  const { externalId, depth } = post;
  return { externalId, whose, what: depth, ...(post.format && { format: post.format }), given, unverified };
}

function toldOfAccount({ externalId, name, handle, bio, avatar, metrics }: CapturedAccount): Told {
  const said: Partial<Record<AccountField, unknown>> = { name, handle, bio, avatar, ...metrics };
  const named = Object.fromEntries(Object.entries(said).map(([field, value]) => [`account.${field}`, value]));
  return { externalId, whose: externalId, what: 'account', ...fieldsIn(named) };
}

function fieldsIn(said: Partial<Record<HealthField, unknown>>): { given: HealthField[]; unverified: HealthField[] } {
  const given = (Object.keys(said) as HealthField[]).filter(field => said[field] !== undefined && said[field] !== '');
  return { given, unverified: given.filter(field => isUnverified(said[field])) };
}

function isUnverified(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'unverified' in value && value.unverified === true;
}
