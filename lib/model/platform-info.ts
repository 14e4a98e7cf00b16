import type { AccountMetric, Metric } from './capture';
import type { PageKind } from './page';

export type Names = { zh: string; en: string };

/** What a platform shows of the figures there are (`../metrics/dictionary`), and what it calls them. */
export type Figures<M extends string> = {
  /** Shown to whoever sees the post or the profile. */
  open?: readonly M[];
  /** Shown to the account's owner alone, in the creator centre. */
  own?: readonly M[];
  /** The platform's word, where it is another one than most have. */
  words?: Partial<Record<M, Names>>;
  /** What a reader of the figure must know on this platform. */
  notes?: Partial<Record<M, Names>>;
};

/**
 * Why what is read there was not checked against a page of the last two years: there was none but of these years, or
 * none at all, only `code` of others that reads it.
 */
export type Doubt = 'code' | `${number}` | `${number}–${number}`;
/** What may be in doubt: the pages of a kind, or the comments under posts. */
export type Doubtful = PageKind | 'comments';

/** What the rooms outside `lib/platforms` know of a platform. Colours give 4.5:1 against white text. */
export type PlatformInfo = {
  name: Names;
  /**
   * Origins asked for when the operator switches the platform on; its scripts run there and nowhere else. `https://*.`
   * where each country has a host of its own.
   */
  origins: readonly string[];
  /**
   * The account owner's own backend, asked for and read only where that is switched on: origins of its own, or, on one
   * of the platform's, the path it stands under (`https://site/studio*`).
   */
  centre?: readonly string[];
  /** No reader finds the comments under its posts: there is no switch for them. */
  comments?: false;
  /** How the ids of its posts are written: what is not written so is a misreading. */
  ids: RegExp;
  /** What of it is not verified. The panel says so; it goes once a page of today was at hand. */
  unverified?: Partial<Record<Doubtful, Doubt>>;
  /** One or two letters in place of a logo, which would be a trademark. */
  mark: { letters: string; colour: string };
  /** The count a list of its posts is sorted by. */
  mainMetric: 'views' | 'likes';
  /** Its views count everybody who saw a post: nobody likes or saves one without a view of it. */
  viewsCountAll?: true;
  home: string;
  /** Where its hot list stands, if not on `home`; an account's page by `{id}` or `{handle}`, `false` where none can be read. */
  pages?: { hotlist?: string; profile?: string | false };
  /** The figures of its posts and of its accounts, as far as it is known where they can be seen. */
  posts?: Figures<Metric>;
  accounts?: Figures<AccountMetric>;
  /** What it counts as an interaction, where that is not likes, saves, comments and shares. */
  interactions?: readonly Metric[];
};
