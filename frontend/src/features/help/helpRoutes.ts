import { createRoute } from '@tanstack/react-router';
import { signedInRoute } from '@/shared/router/root';

export const helpRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/help/$role',
});
