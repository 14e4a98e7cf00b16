import { type ReactNode, useEffect, useState } from 'react';
import { Failed } from '@/components/ui/ErrorBoundary';
import { openDatabase, watchDatabase } from '@/lib/db/database';
import type { DatabaseProblem } from '@/lib/db/problem';
import { useWords } from '@/lib/i18n/use-words';

/** Opens the database before anything asks it, and says in plain words what keeps it from opening. */
export function DatabaseDoor({ children }: { children: ReactNode }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<DatabaseProblem>();

  useEffect(() => {
    openDatabase().then(() => setOpen(true), setProblem);
    return watchDatabase(setProblem);
  }, []);

  if (problem) {
    return <Failed error={problem} title={t('app:databaseFailed')} advice={t(`app:database.${problem.kind}`)} />;
  }
  return isOpen ? children : null;
}
