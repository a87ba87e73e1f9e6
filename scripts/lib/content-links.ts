import type { ContentFile } from '#validation/content-file.ts';
import { isSafeUrl } from '#validation/safe-url.ts';

/** The external addresses in a file of `content/`: those of its fields, and the links of its text. */
export function linksOf({ values, body = '' }: ContentFile): string[] {
  const inText = Array.from(body.matchAll(/\]\((https:\/\/[^\s)]+)\)/g), ([, url]) => url ?? '');
  return [...new Set([...textsOf(values), ...inText].filter(isSafeUrl))];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** The date of a file’s last verification against its sources, `2026-11-23`; `undefined` without one. */
export function verifiedOn({ values }: ContentFile): string | undefined {
  const day = (values as { verifie_le?: unknown } | null | undefined)?.verifie_le;
  return typeof day === 'string' ? day : undefined;
}
