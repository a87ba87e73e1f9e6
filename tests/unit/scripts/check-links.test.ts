import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { checkLinks } from '../../../scripts/lib/check-links.ts';
import { linksOf } from '../../../scripts/lib/content-links.ts';

test('links are told apart: those that answer, moved for good, refuse robots or are broken', async (context) => {
  const asked: string[] = [];
  let atOnce = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    assert.ok(++atOnce <= 1, 'one request at a time to a host');
    response.on('close', () => atOnce--);
    assert.match(request.headers.accept ?? '', /^text\/html,/);
    if (path === '/pend') return;
    if (path === '/coupe' && asked.filter((one) => one === path).length === 1) return void request.socket.destroy();
    const status = Number(/^\/(\d+)/.exec(path)?.[1] ?? 200);
    if (status >= 300 && status < 400) response.setHeader('location', path.includes('tour') ? path : '/ici');
    response.statusCode = status;
    response.end('bonjour');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  context.after(() => server.closeAllConnections());
  context.after(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const closed = createServer();
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
  const refused = `http://127.0.0.1:${(closed.address() as AddressInfo).port}/refuse`;
  await new Promise((over) => closed.close(over));
  const paths = [
    '/ici',
    '/ici',
    '/301',
    '/302',
    '/308',
    '/301-tour',
    '/403',
    '/429',
    '/404',
    '/500',
    '/pend',
    '/coupe',
  ];
  const urls = [...paths.map((path) => origin + path), refused];
  const results = await checkLinks(urls, { timeout: 300, pause: 5 });
  assert.deepEqual(
    results.map(({ url, state, detail, target }) =>
      [url.replace(origin, ''), state, detail, target?.replace(origin, '')].filter(Boolean).join(' '),
    ),
    [
      '/ici answers 200',
      '/ici answers 200',
      '/301 moved 200 /ici',
      '/302 answers 200',
      '/308 moved 200 /ici',
      '/301-tour broken redirections',
      '/403 refused 403',
      '/429 refused 429',
      '/404 broken 404',
      '/500 broken 500',
      '/pend broken délai dépassé',
      '/coupe answers 200',
      `${refused} broken ECONNREFUSED`,
    ],
  );
  const times = (path: string) => asked.filter((one) => one === path).length;
  assert.deepEqual(['/404', '/500', '/pend', '/coupe'].map(times), [1, 2, 2, 2], 'what may pass is asked again once');
});

test('the addresses of a file are those of its fields and of its text, each once', () => {
  const values = { sources: [{ url: 'https://a.fr/1', titre: 'https' }], porteur: { site: 'https://b.fr/' } };
  const body = 'Un [lien](https://c.fr/x), [un autre](/ici/), [le même](https://a.fr/1).';
  assert.deepEqual(linksOf({ issues: [], values, body }), ['https://a.fr/1', 'https://b.fr/', 'https://c.fr/x']);
});
