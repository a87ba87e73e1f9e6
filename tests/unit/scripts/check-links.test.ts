import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { checkLinks } from '../../../scripts/lib/check-links.ts';
import { linksOf } from '../../../scripts/lib/content-links.ts';

test('links are sorted into those that answer, have moved, refuse robots or are broken', async (context) => {
  const asked: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    assert.equal(request.headers['accept-language'], 'fr-FR,fr;q=0.9');
    // Its end is not counted: the server learns late that the client has given up.
    if (path === '/pend') return;
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    // Long enough for another request to come meanwhile.
    await setTimeout(20);
    atOnce--;
    // The first request is cut, as when a network fails for a moment.
    if (path === '/coupe' && asked.filter((one) => one === path).length === 1) return void request.socket.destroy();
    const status = Number(/^\/(\d+)/.exec(path)?.[1] ?? 200);
    if (status >= 300 && status < 400) response.setHeader('location', '/ici');
    response.statusCode = status;
    response.end('bonjour');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => server.closeAllConnections());
  context.after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const paths = [
    '/ici',
    '/ici',
    '/ici?a=1&b=2#bas',
    '/301',
    '/301#bas',
    '/302',
    '/403',
    '/429',
    '/404',
    '/500',
    '/pend',
    '/coupe',
  ];
  const results = await checkLinks(
    paths.map((path) => origin + path),
    500,
  );
  assert.deepEqual(
    results.map(({ url, state, detail, target = '' }) =>
      [url, state, detail, target].join(' ').trim().replaceAll(origin, ''),
    ),
    [
      '/ici answers 200',
      '/ici?a=1&b=2#bas answers 200',
      '/301 moved 200 /ici',
      '/301#bas moved 200 /ici',
      '/302 moved 200 /ici',
      '/403 refused 403',
      '/429 refused 429',
      '/404 broken 404',
      '/500 broken 500',
      '/pend broken délai dépassé',
      '/coupe answers 200',
    ],
  );
  assert.ok(asked.includes('/ici?a=1&b=2'), 'an address keeps its query');
  assert.equal(mostAtOnce, 1, 'one request at a time');
});

test('the links of a file are the addresses in its fields and its text, each once', () => {
  const values = { sources: [{ url: 'https://a.fr/1', titre: 'https' }], porteur: { site: 'https://b.fr/' } };
  const body = 'Un [lien](https://c.fr/x), [un autre](/ici/), [le même](https://a.fr/1).';
  assert.deepEqual(linksOf({ issues: [], values, body }), ['https://a.fr/1', 'https://b.fr/', 'https://c.fr/x']);
});
