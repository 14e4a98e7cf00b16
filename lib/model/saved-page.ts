import { Capture, CapturedAccount } from './capture';
import { PageKind, PageState } from './page';
import { switchIds } from './roll';
import { z } from './z';

const short = z.string().check(z.maxLength(400));
const address = z.string().check(z.maxLength(8_000));

/** A page as it stood, redacted in the page itself: nothing else of it leaves the tab. */
export const SavedPage = z.object({
  platform: z.enum(switchIds as [string, ...string[]]) as unknown as z.ZodMiniType<(typeof switchIds)[number]>,
  kind: PageKind,
  /** What its document alone, without the answers of the page's requests, is read as. */
  state: PageState,
  url: address,
  /** Epoch ms by the page's clock. */
  at: z.number(),
  zone: short,
  locale: short,
  html: z.string().check(z.maxLength(40_000_000)),
  /** What the page had asked for, addresses alone. */
  requests: z.array(address).check(z.maxLength(100)),
  /** What the readers still read of it, one capture per post and account. */
  posts: z.array(Capture).check(z.maxLength(1_000)),
  accounts: z.array(CapturedAccount).check(z.maxLength(200)),
  /** Fields that they read before it was redacted, and do not read any more. */
  lost: z.array(short).check(z.maxLength(100)),
});
export type SavedPage = z.infer<typeof SavedPage>;
