import { secureHeaders } from 'hono/secure-headers';

/**
 * Headers of every reply. Nothing is loaded from elsewhere and nothing runs inline. The referrer
 * stays on the site rather than nowhere: with `no-referrer` a browser sends `Origin: null` with a
 * form, and it could not be told from another site's. A route may set a policy of its own.
 */
export function securityHeaders({ publicUrl }: { readonly publicUrl: string }) {
  const self = "'self'";
  const none = "'none'";
  return secureHeaders({
    overwrite: false,
    contentSecurityPolicy: {
      defaultSrc: [none],
      scriptSrc: [self],
      styleSrc: [self],
      imgSrc: [self, 'data:'],
      fontSrc: [self],
      connectSrc: [self],
      manifestSrc: [self],
      workerSrc: [self],
      formAction: [self],
      frameAncestors: [none],
      baseUri: [none],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: publicUrl.startsWith('https:') ? 'max-age=31536000' : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: ['self'] },
  });
}
