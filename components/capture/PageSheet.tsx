import { Suspense } from 'react';
import { PlanSheet } from '@/components/ui/PlanSheet';
import { SavePageSheet } from '@/components/ui/SavePage';
import type { Keep } from '@/lib/model/post';
import { KeepSheet } from './KeepSheet';

/** What is asked of posts of a tab, or of its page. */
export type Asked = { tabId: number } & (
  | { is: 'keep'; ids: string[]; keep?: Keep | undefined; onDone: () => void }
  | { is: 'plan'; ids: string[]; onDone: () => void }
  | { is: 'save-page' }
);

/**
 * The question that is open. It belongs to the tab it was asked in and stays when the operator looks at another:
 * what was typed must not be lost by that.
 */
export function PageSheet({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  if (asked.is === 'save-page') {
    return (
      <Suspense>
        <SavePageSheet tabId={asked.tabId} onClose={onClose} />
      </Suspense>
    );
  }
  const { ids, tabId, onDone } = asked;
  return asked.is === 'keep' ? (
    <KeepSheet postIds={ids} keep={asked.keep} tabId={tabId} onClose={onClose} onDone={onDone} />
  ) : (
    <PlanSheet postIds={ids} tabId={tabId} onClose={onClose} onDone={onDone} />
  );
}
