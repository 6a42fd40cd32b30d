import base from './vite.config';
const b: any = base; const issuer = b.server.proxy['/auth'];
b.server.proxy['/auth'] = { target: issuer, changeOrigin: false };
export default b;
