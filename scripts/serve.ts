// Serves dist/ as a static host would, at http://localhost:4321 (PORT overrides).
import { preview } from 'astro';
import { base } from '#site.ts';

await preview({ logLevel: 'warn' })
  .then(({ port }) => {
    console.log(`\nPôles créatifs: http://localhost:${port}${base}\nCtrl+C to stop.`);
  })
  .catch((error: Error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
