// Serves dist/ as a static host would, at http://localhost:4321 (PORT overrides).
import { preview } from 'astro';

await preview({ logLevel: 'warn' })
  .then(({ port }) => {
    const base = process.env['BASE_PATH'] ?? '/';
    console.log(`\nPôles créatifs: http://localhost:${port}${base}\nCtrl+C to stop.`);
  })
  .catch((error: Error) => {
    console.error(`serve: ${error.message}`);
    process.exitCode = 1;
  });
