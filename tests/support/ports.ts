const first = Number(process.env['TEST_PORT'] ?? 4399);

/** Ports of the browser tests, from `TEST_PORT` on. Simultaneous runs need values of it at least two apart. */
export const ports = { site: first, tiles: first + 1 } as const;
