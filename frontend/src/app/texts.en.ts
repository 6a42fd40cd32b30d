export const files = import.meta.glob<{ default: object }>(
  [
    '../app/*.en.json',
    '../shared/i18n/*.en.json',
    '../features/*/*.en.json',
    '!../features/{admin,exchange,help,resulttable,review}/*',
  ],
  { eager: true },
);
