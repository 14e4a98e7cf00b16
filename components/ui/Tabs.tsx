import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type TabsProps = {
  value: string;
  onChange: (value: string) => void;
  label: string;
  tabs: readonly { value: string; label: string; content: ReactNode }[];
};

export function Tabs({ value, onChange, label, tabs }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="flex min-h-0 flex-1 flex-col">
      <Radix.List aria-label={label} className="flex shrink-0 gap-4 border-b px-4">
        {tabs.map(tab => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px h-9 border-b-2 border-transparent text-soft hover:text-ink data-[state=active]:border-primary data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(tab => (
        <Radix.Content key={tab.value} value={tab.value} className="flex min-h-0 flex-1 flex-col">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
