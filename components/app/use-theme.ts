import { useEffect } from 'react';

/** Put the operator's theme on the document; `system` follows the machine as it changes. */
export function useTheme(theme: 'system' | 'light' | 'dark'): void {
  useEffect(() => {
    const machine = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (machine.matches ? 'dark' : 'light') : theme;
    };
    apply();
    machine.addEventListener('change', apply);
    return () => machine.removeEventListener('change', apply);
  }, [theme]);
}
