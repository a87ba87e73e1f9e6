import { expect, test } from '@playwright/test';

test('an address that cannot be decoded is refused, and is no error of the server', async ({ request }) => {
  for (const [address, status] of [
    ['/%', 400],
    ['/projets/%E9/', 400],
    ['/projets/?q=100%', 200],
    ['/inconnu/', 404],
  ] as const)
    expect((await request.get(address)).status(), address).toBe(status);
});
