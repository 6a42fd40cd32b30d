export const files = import.meta.glob<{ default: object }>(
  [
    '../app/*.vi.json',
    '../shared/i18n/*.vi.json',
    '../features/*/*.vi.json',
    '!../features/{admin,exchange,help,resulttable,review}/*',
  ],
  { eager: true },
);
