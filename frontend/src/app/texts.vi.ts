export const files = import.meta.glob<{ default: object }>(
  [
    '../app/*.vi.json',
    '../shared/i18n/*.vi.json',
    '../features/*/*.vi.json',
    '!../features/{admin,help,review}/*',
  ],
  { eager: true },
);
