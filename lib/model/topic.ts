import type { Reading } from './reading';
import type { PlatformId } from './roll';

/** A line of a hot list as one look or several in a row showed it; `last` moves while looks say nothing new. */
export type Sighting = { first: number; last: number; rank?: number; heat?: Reading };

/** What is talked about, as one hot list of one moment shows it. */
export type HotTopic = {
  /** `platform:title` */
  id: string;
  platform: PlatformId;
  title: string;
  url?: string;
  rank?: number;
  heat?: Reading;
  /** When it was first seen on this platform's list at all. */
  firstSeen: number;
};

/** A platform's hot list as it was last seen at some moment. */
export type Hotlist = {
  platform: PlatformId;
  /** When it was seen so. */
  at: number;
  /** When it was looked at the time before. */
  before?: number;
  topics: HotTopic[];
};

/** What a plan remembers of a topic, as the list showed it when the idea was had: topics themselves are forgotten. */
export type TopicLink = {
  platform: PlatformId;
  title: string;
  url?: string;
  rank?: number;
  heat?: Reading;
  /** When the list was seen. */
  seenAt?: number;
};
