import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import type { Doubtful, Doubt as Why } from '@/lib/model/platform-info';
import { doubtsOf } from '@/lib/model/platform-of';
import type { PlatformId } from '@/lib/model/roll';

/** Why figures of such a page, or under a post, are to be taken with care; nothing where they were checked. */
export function Doubt({ platform, what }: { platform: PlatformId; what: Doubtful }) {
  const t = useWords();
  const name = useName();
  const why = doubtsOf(platform).find(([doubtful]) => doubtful === what)?.[1];
  if (!why) return null;
  return (
    <Sentence>
      {why === 'code'
        ? t('platforms:unverified.code', { what: name(what) })
        : t('platforms:unverified.years', { what: name(what), years: why })}
    </Sentence>
  );
}

/** All that is in doubt of a platform, in one sentence. */
export function Doubts({ platform }: { platform: PlatformId }) {
  const t = useWords();
  const name = useName();
  const doubts = doubtsOf(platform);
  if (doubts.length === 0) return null;
  const say = (why: Why) => {
    const what = doubts.flatMap(([one, other]) => (other === why ? name(one) : [])).join(t('comma'));
    return why === 'code'
      ? t('platforms:unverified.itemCode', { what })
      : t('platforms:unverified.item', { what, years: why });
  };
  const list = [...new Set(doubts.map(([, why]) => why))].map(say).join(t('comma'));
  return <Sentence>{t('platforms:unverified.list', { list })}</Sentence>;
}

function Sentence({ children }: { children: ReactNode }) {
  const t = useWords();
  return (
    <p className="text-small text-soft">
      <strong className="mr-1.5 font-medium text-warn">{t('platforms:unverified.word')}</strong>
      {children}
    </p>
  );
}

function useName(): (what: Doubtful) => string {
  const t = useWords();
  return what => (what === 'comments' ? t('capture:comments.title') : t(`platforms:kinds.${what}`));
}
