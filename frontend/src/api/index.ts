/** The only door to the API: the generated calls, query options and types, and what they need. */
export * from './client';
export * from './evaluation';
export * from './generated';
export * from './generated/@tanstack/react-query.gen';
export * from './history';
export * from './ids';
export * from './map';
export * from './record';
export * from './sheet';
