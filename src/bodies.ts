import type { MDXInstance } from 'astro';

/** The bodies of the content files, as components: apart from the catalogue, for what needs only the facts. */

type Body = MDXInstance<Record<string, never>>;

// A build bundles all the bodies together: a chunk for each would cost more than the body. A development server compiles
// the one that is asked for.
const bodies: Readonly<Record<string, Body | (() => Promise<Body>)>> = import.meta.env.DEV
  ? import.meta.glob<Body>('content:/*/*.mdx')
  : import.meta.glob<Body>('content:/*/*.mdx', { eager: true });

const loads = new Map(Object.entries(bodies).map(([path, body]) => [path.split('/').slice(-2).join('/'), body]));

/** The body of a file as a component: `<Content components={prose} />`. Rejects when the file is missing. */
export async function textOf(collection: 'projets' | 'pages' | 'regions', slug: string): Promise<Body['Content']> {
  const body = loads.get(`${collection}/${slug}.mdx`);
  if (!body) throw new Error(`content/${collection}/${slug}.mdx is missing.`);
  return (typeof body === 'function' ? await body() : body).Content;
}
