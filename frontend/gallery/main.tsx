import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { createRoot } from 'react-dom/client';
import { startTexts } from '@/shared/i18n/i18n';
import en from '@/shared/i18n/shared.en.json';
import vi from '@/shared/i18n/shared.vi.json';
import { antTheme } from '@/shared/theme/tokens';
import { useDark } from '@/shared/theme/useMedia';
import { Gallery } from './Gallery';
import '@/shared/theme/fonts.css';
import '@/shared/theme/tokens.css';
import '@/shared/theme/base.css';
import '@/shared/theme/touch.css';

function Themed() {
  return (
    <ConfigProvider theme={antTheme(useDark())}>
      <Gallery />
    </ConfigProvider>
  );
}

const router = createRouter({
  routeTree: createRootRoute({ component: Themed }),
  history: createMemoryHistory(),
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

startTexts(async (language) => ({ shared: language === 'vi' ? vi : en })).then(() =>
  createRoot(root).render(<RouterProvider router={router as never} />),
);
