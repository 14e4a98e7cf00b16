import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Scroll } from '@/components/ui/View';
import { useWords } from '@/lib/i18n/use-words';

/** One part of the settings, with the way back. */
export function Part({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const t = useWords();
  return (
    <section className="flex h-full min-h-0 flex-col bg-raised">
      <header className="flex h-12 shrink-0 items-center gap-1 border-b px-2">
        <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
        <h1 className="truncate text-title font-semibold">{title}</h1>
      </header>
      <Scroll>
        <div className="flex flex-1 flex-col gap-4 p-4">{children}</div>
      </Scroll>
    </section>
  );
}
