import { createRoot } from 'react-dom/client';
import { startTexts } from '@/shared/i18n/i18n';
import { App } from './App';
import { loadTexts } from './texts';
import '@/shared/theme/fonts.css';
import '@/shared/theme/tokens.css';
import '@/shared/theme/base.css';
import '@/shared/theme/touch.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startTexts(loadTexts).then(() => createRoot(root).render(<App />));
