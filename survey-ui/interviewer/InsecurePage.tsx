interface InsecurePageProps {
  /** The same page with HTTPS, where that can be known. */
  readonly address: string | null;
}

/**
 * Shown instead of the app where the page came without encryption: browsers then have no service
 * worker, no WebCrypto and no Web Locks, and answers could be lost or read on the way.
 */
export function InsecurePage({ address }: InsecurePageProps) {
  return (
    <main class="page-main flow" id="innehall">
      <h1>Appen behöver en säker adress</h1>
      <p>
        Adressen måste börja med <strong>https://</strong>. Utan det kan plattan varken låsa in
        svaren eller spara dem när nätet är borta. Därför startar inte appen här.
      </p>
      {address ? (
        <>
          <p>Öppna den här adressen i stället:</p>
          <p>
            <a href={address}>{address}</a>
          </p>
          <p>Fungerar den inte? Be samordnaren om adressen till plattorna.</p>
        </>
      ) : (
        <p>Be samordnaren om adressen till plattorna. Den börjar med https://.</p>
      )}
    </main>
  );
}

/**
 * The same address with HTTPS, its code included. `null` where a port is written out: what listens
 * there speaks HTTP, and nobody knows where the other is.
 *
 * @example secureAddress(new URL('http://dialog.exempel.se/intervju')) // => 'https://dialog.exempel.se/intervju'
 */
export function secureAddress({ host, port, pathname, search, hash }: URL | Location) {
  return port === '' ? `https://${host}${pathname}${search}${hash}` : null;
}
