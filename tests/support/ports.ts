const first = Number(process.env['TEST_PORT'] ?? 4399);

/** Ports of the browser tests, from `TEST_PORT` on: two runs at once need two of them. */
export const ports = { site: first, tiles: first + 1 } as const;
