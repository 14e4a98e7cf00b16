import { createRoot } from 'react-dom/client';
import { App } from '@/components/app/App';
import '@/components/ui/styles.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
