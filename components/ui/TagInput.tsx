import clsx from 'clsx';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { Chip } from './Chip';

type TagInputProps = {
  id?: string;
  label?: string;
  tags: readonly string[];
  /** Known tags, the most used first. */
  known: readonly { tag: string; count: number }[];
  /** What the words are called. */
  what?: 'Tag' | 'Group';
  onChange: (tags: string[]) => void;
};

const fold = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** Words with completion: arrows choose, Enter or comma adds, Backspace in the empty box takes the last one away. */
export function TagInput({ id, label, tags, known, what = 'Tag', onChange }: TagInputProps) {
  const t = useWords();
  const list = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const wanted = fold(text);
  const matches = known.filter(({ tag }) => !tags.includes(tag) && fold(tag).includes(wanted)).slice(0, 6);
  const isNew = wanted !== '' && ![...tags, ...matches.map(match => match.tag)].some(tag => fold(tag) === wanted);
  const choices = [...matches.map(({ tag }) => tag), ...(isNew ? [text.trim()] : [])];
  const isOpen = text !== '' && choices.length > 0;

  function add(tag: string | undefined) {
    setText('');
    setAt(0);
    if (tag && !tags.includes(tag)) onChange([...tags, tag]);
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setAt((at + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % Math.max(choices.length, 1));
    } else if ((event.key === 'Enter' || event.key === ',' || event.key === '，') && text) {
      add(choices[at]);
    } else if (event.key === 'Escape' && text) {
      setText('');
      event.stopPropagation();
    } else if (event.key === 'Backspace' && !text) {
      onChange(tags.slice(0, -1));
      return;
    } else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <div className="flex min-h-8 flex-wrap items-center gap-1 rounded-control border border-edge/70 bg-raised p-1 focus-within:outline-2 focus-within:outline-primary">
        {tags.map(tag => (
          <Chip
            key={tag}
            removeLabel={t(`remove${what}`, { tag })}
            onRemove={() => onChange(tags.filter(it => it !== tag))}
          >
            {tag}
          </Chip>
        ))}
        <input
          id={id}
          role="combobox"
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isOpen ? `${list}-${at}` : undefined}
          className="h-6 min-w-24 flex-1 bg-transparent px-1 outline-none"
          placeholder={t(`add${what}`)}
          value={text}
          onChange={event => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          onBlur={() => add(isNew ? text.trim() : undefined)}
        />
      </div>
      <div
        // It hangs below the box, where a sheet may end.
        ref={node => {
          if (isOpen) node?.scrollIntoView({ block: 'nearest' });
        }}
        id={list}
        role="listbox"
        aria-label={t(what === 'Tag' ? 'tags' : 'groups')}
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-card border bg-raised py-1 shadow-float"
      >
        {choices.map((tag, index) => (
          <div
            key={tag}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={clsx('flex h-8 cursor-pointer items-center px-2', index === at && 'bg-wash')}
            onPointerEnter={() => setAt(index)}
            onPointerDown={event => {
              event.preventDefault();
              add(tag);
            }}
          >
            {isNew && index === choices.length - 1 ? t(`create${what}`, { tag }) : tag}
          </div>
        ))}
      </div>
    </div>
  );
}
