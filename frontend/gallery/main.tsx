import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { startTexts } from '@/shared/i18n/i18n';
import en from '@/shared/i18n/shared.en.json';
import vi from '@/shared/i18n/shared.vi.json';
import { Gallery } from './Gallery';
import '@/shared/theme/fonts.css';
import '@/shared/theme/tokens.css';
import '@/shared/theme/base.css';
import '@/shared/theme/touch.css';

const router = createRouter({
  routeTree: createRootRoute({ component: Gallery }),
  history: createMemoryHistory(),
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startTexts(async (language) => ({ shared: language === 'vi' ? vi : en })).then(() =>
  createRoot(root).render(<RouterProvider router={router as never} />),
);
