const hostOf = (address: string) => /^https:\/\/([^/?#]*)/i.exec(address)?.[1] ?? '';

/** A host in letters of French: letters of other scripts, and `xn--`, could pass for those of another site. */
const isReadable = (host: string) => /^[a-z\d.àâäæçéèêëîïôöœùûüÿ-]+$/i.test(host) && !/xn--/i.test(host);

/** Whether an address may be linked to: `https`, a public host name, no user, no port. */
export function isSafeUrl(value: string): boolean {
  if (!URL.canParse(value) || !isReadable(hostOf(value))) return false;
  const { protocol, hostname, username, password, port } = new URL(value);
  const isPublicHost = /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(hostname);
  return protocol === 'https:' && isPublicHost && !username && !password && !port;
}

/** The same address with the name of its host in ASCII, as every program reads it. */
export function withAsciiHost(value: string): string {
  return URL.canParse(value) ? value.replace(hostOf(value), new URL(value).hostname) : value;
}

/** The first address of a text, by https, without the words after it; `undefined` when that does not make it safe. */
export function secured(value: string): string | undefined {
  const [first = ''] = value.trim().split(/\s/);
  const address = `https://${first.replace(/^(https?:)?\/\//i, '').replace(/[.,;:!?)\]]+$/, '')}`;
  return isSafeUrl(address) ? address : undefined;
}

/**
 * Whether a link may use an address: a path or a fragment of the site, or a safe `https:` address. Refuses `/\`, which
 * browsers read as `//`.
 */
export const mayLeadTo = (url: string): boolean =>
  !/[{}]/.test(url) && (/^\/(?![/\\])[^\\\s]*$/.test(url) || url.startsWith('#') || isSafeUrl(url));
