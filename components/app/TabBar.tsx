import clsx from 'clsx';
import { Link } from 'wouter';
import { useWords } from '@/lib/i18n/use-words';
import { places } from './actions';

type TabBarProps = { path: string; wayBack: (place: string) => string };

export function TabBar({ path, wayBack }: TabBarProps) {
  const t = useWords();
  return (
    <nav
      aria-label={t('app:navigation')}
      className="flex h-[52px] shrink-0 border-t bg-raised wide:h-full wide:w-16 wide:flex-col wide:gap-1 wide:border-t-0 wide:border-r wide:pt-2"
    >
      {places.map(({ id, path: to, label, icon: Icon, key }) => {
        const isHere = path === to || path.startsWith(`${to}/`);
        return (
          <Link
            key={id}
            href={wayBack(to)}
            aria-current={isHere ? 'page' : undefined}
            aria-keyshortcuts={key}
            className={clsx(
              'flex flex-1 flex-col items-center justify-center gap-0.5 text-tiny outline-offset-[-2px] transition-colors wide:h-14 wide:flex-none',
              isHere ? 'font-semibold text-primary' : 'text-soft hover:text-ink',
            )}
          >
            <span className={clsx('flex h-6 w-11 items-center justify-center rounded-full', isHere && 'bg-wash')}>
              <Icon className="size-[18px]" strokeWidth={isHere ? 2.2 : 1.8} aria-hidden />
            </span>
            {t(label)}
          </Link>
        );
      })}
    </nav>
  );
}
