import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { Button } from './Button';
import { Empty } from './Empty';

/** Says that something broke in a plain sentence, with the line that helps to mend it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    return this.state.error ? <Failed error={this.state.error} /> : this.props.children;
  }
}

export function Failed({ error, title, advice }: { error: Error; title?: string; advice?: string }) {
  const t = useWords();
  return (
    <Empty icon={CircleAlert} tone="warn" title={title ?? t('failedTitle')} advice={advice ?? t('failed')}>
      <code className="w-full rounded-control bg-sunken p-2 text-left text-small text-ink">
        {error.name}: {error.message}
      </code>
      <Button look="primary" onClick={() => location.reload()}>
        {t('reload')}
      </Button>
    </Empty>
  );
}
