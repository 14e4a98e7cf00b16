import { FileArchive } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { Button } from './Button';

// Packing a file is seldom needed: the panel begins without it.
export const SavePageSheet = lazy(() =>
  import('./SavePageSheet').then(({ SavePageSheet }) => ({ default: SavePageSheet })),
);

/** The way to a report: the page in view is saved as a test, so that what is wrong with reading it can be mended. */
export function SavePage({ tabId, small }: { tabId: number; small?: boolean }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size={small ? 'small' : 'medium'} onClick={() => setOpen(true)}>
        <FileArchive aria-hidden />
        {t('health:save')}
      </Button>
      <Suspense>{isOpen && <SavePageSheet tabId={tabId} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
