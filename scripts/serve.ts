// Serves dist/ as a static host would, at http://localhost:4321 (PORT overrides).
import type { RequestListener, Server } from 'node:http';
import { preview } from 'astro';
import { base } from '#site.ts';

/** Answers 400 for an address that cannot be decoded (`/%`), which Astro’s server takes for an error of its own. */
function refuseBadAddresses(server: Server): void {
  const [answer] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    try {
      decodeURI(request.url?.split('?')[0] ?? '');
      answer?.(request, response);
    } catch {
      response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Adresse mal écrite.\n');
    }
  });
}

// Everything here is public; without this header, a frame with the attribute `sandbox` could not load its scripts.
const headers = { 'Access-Control-Allow-Origin': '*' };

await preview({ logLevel: 'warn', server: { headers } })
  .then((served) => {
    // Part of what Astro returns, though not of its type.
    refuseBadAddresses((served as typeof served & { server: Server }).server);
    console.log(`\nPôles créatifs: http://localhost:${served.port}${base}\nCtrl+C to stop.`);
  })
  .catch((error: Error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
