import { useState } from 'react';
import { browser } from 'wxt/browser';
import { readTabPage } from '@/lib/db/pages';
import { download } from '@/lib/exchange/download';
import { scenarioFiles, type Verdict } from '@/lib/exchange/scenario';
import { zipFiles } from '@/lib/exchange/zip';
import { useWords } from '@/lib/i18n/use-words';
import { sendMessage } from '@/lib/messaging/contract';
import { Button } from './Button';
import { Checkbox } from './Checkbox';
import { Dialog } from './Dialog';
import { Field, Select, TextArea } from './Field';
import { useSay } from './notices';
import { useLive } from './use-live';

const states = ['unsure', 'ok', 'login', 'challenge', 'gone', 'empty'] as const satisfies readonly Verdict['state'][];

/** What is saved, what it is for, and the three things only the operator knows: what the page is, what is right, what is wrong. */
export function SavePageSheet({ tabId, onClose }: { tabId: number; onClose: () => void }) {
  const t = useWords();
  const say = useSay();
  const shown = useLive(() => readTabPage(tabId), [tabId]);
  const [chosen, setChosen] = useState<Verdict['state']>();
  const [isConfirmed, setConfirmed] = useState(false);
  const [note, setNote] = useState('');
  const [isSaving, setSaving] = useState(false);
  const count = shown?.items.length ?? 0;
  const state = chosen ?? (shown?.page?.state === 'ok' ? 'ok' : 'unsure');

  async function save() {
    if (!shown) return;
    setSaving(true);
    const saved = await sendMessage('savePage', { tabId }).finally(() => setSaving(false));
    if (saved === 'no-access') return say({ text: t('health:noAccess'), tone: 'warn' });
    const { page, items } = shown;
    const captured = { state: page?.state ?? saved.state, open: page?.open, posts: items.map(({ post }) => post) };
    const { version } = browser.runtime.getManifest();
    const { folder, files } = scenarioFiles(saved, captured, { state, isConfirmed, note }, version);
    const name = `${folder.replace('/', '-')}.zip`;
    download(name, 'application/zip', zipFiles(files));
    onClose();
    const lost = saved.lost.length;
    say({ text: lost > 0 ? t('health:savedLess', { name, count: lost }) : t('health:saved', { name }) });
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('health:save')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button look="primary" disabled={!shown || isSaving} onClick={() => void save()}>
            {t(isSaving ? 'health:saving' : 'health:saveNow')}
          </Button>
        </>
      }
    >
      <p className="text-small text-soft">{t('health:saveHint')}</p>
      <Field label={t('health:whatIsIt')}>
        {id => (
          <Select
            id={id}
            value={state}
            options={states.map(value => ({ value, label: t(`health:really.${value}`) }))}
            onChange={setChosen}
          />
        )}
      </Field>
      {count > 0 && (
        <div className="flex items-start gap-1">
          <Checkbox checked={isConfirmed} label={t('health:confirm')} onChange={setConfirmed} />
          <p className="py-1.5 text-small" aria-hidden>
            {t('health:confirm')}
          </p>
        </div>
      )}
      <Field label={t('health:note')} hint={t('health:noteHint')}>
        {id => <TextArea id={id} value={note} maxLength={1_000} onChange={event => setNote(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
