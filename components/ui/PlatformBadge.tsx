import clsx from 'clsx';
import { useLanguage, useWords } from '@/lib/i18n/use-words';
import { type PlatformId, roll } from '@/lib/model/roll';

/** The platform's name in the operator's language. */
export function usePlatformName(): (platform: PlatformId) => string {
  const t = useWords();
  const language = useLanguage();
  return platform =>
    platform === 'generic' ? t('platforms:generic') : roll[platform].name[language === 'en' ? 'en' : 'zh'];
}

export function platformColour(platform: PlatformId): string {
  return platform === 'generic' ? '#56606e' : roll[platform].mark.colour;
}

/** A monogram in place of a logo. Beside the platform's written name it is mere decoration: `bare`. */
export function PlatformBadge({ platform, bare, large }: { platform: PlatformId; bare?: boolean; large?: boolean }) {
  const name = usePlatformName()(platform);
  return (
    <span
      {...(bare ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      style={{ backgroundColor: platformColour(platform) }}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center font-semibold text-white ring-1 ring-white/15 select-none',
        large ? 'size-7 rounded-card text-body' : 'size-4 rounded-[3px] text-[10px] leading-none',
      )}
    >
      {platform === 'generic' ? '文' : roll[platform].mark.letters}
    </span>
  );
}
