import type { MDXInstance } from 'astro';

/**
 * The bodies of the content files, as components: apart from the catalogue, for what needs only the facts. All together,
 * since a chunk for each would cost more than the body; in development, see `bodies-in-development.ts`.
 */

const bodies = import.meta.glob<MDXInstance<Record<string, never>>>('content:/*/*.mdx', { eager: true });

const components = new Map(
  Object.entries(bodies).map(([path, { Content }]) => [path.split('/').slice(-2).join('/'), Content]),
);

/** The body of a file as a component: `<Content components={prose} />`. Rejects when the file is missing. */
export async function textOf(collection: 'projets' | 'pages' | 'regions', slug: string) {
  const path = `${collection}/${slug}.mdx`;
  const component = components.get(path);
  if (!component) throw new Error(`content/${path} is missing.`);
  return component;
}
