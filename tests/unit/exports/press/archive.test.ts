import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { pressArchive } from '#exports/press/archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { name: 'LISEZ-MOI.txt', content: bytes('Élan créatif\r\n'.repeat(40)) },
  { name: 'cartes/ile-de-france.png', content: Uint8Array.from([137, 80, 78, 71]) },
];

test('the archive holds every file in a folder of its own', async () => {
  const entries = unzipSync(await pressArchive(files, '2026-11-24'));
  assert.deepEqual(
    Object.entries(entries).map(([name, content]) => [name, new TextDecoder().decode(content)]),
    files.map(({ name, content }) => [`poles-creatifs-presse/${name}`, new TextDecoder().decode(content)]),
  );
});

test('the same files and day give the same bytes in any time zone, and another day gives other bytes', async (context) => {
  const { TZ } = process.env;
  context.after(() => void (TZ === undefined ? delete process.env['TZ'] : (process.env['TZ'] = TZ)));
  const made = async (zone: string, day: string) => {
    process.env['TZ'] = zone;
    return Buffer.from(await pressArchive(files, day)).toString('base64');
  };
  const [paris, auckland, later] = [
    await made('Europe/Paris', '2026-11-24'),
    await made('Pacific/Auckland', '2026-11-24'),
    await made('Europe/Paris', '2026-11-25'),
  ];
  assert.equal(paris, auckland);
  assert.notEqual(paris, later);
});
