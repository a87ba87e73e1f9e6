import type { MdastNode, MdastPluginEntry } from 'satteri';
import { proseComponents } from './body-component.ts';
import { mayLeadTo } from './safe-url.ts';

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Stops the build: validation accepts no such node, so the two parsers read this text differently. */
function refuse(node: MdastNode): never {
  const { line = 1 } = node.position?.start ?? {};
  throw new Error(`ligne ${line} : le rendu lit du code là où la vérification lit du texte (${node.type})`);
}

function refuseUnknown(node: Readonly<Element>): void {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  const isPlain = (one: Element['attributes'][number]) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' && Object.hasOwn(allowed ?? {}, one.name);
  if (!allowed || !node.attributes.every(isPlain)) refuse(node);
}

function refuseElsewhere(node: Readonly<Extract<MdastNode, { type: 'link' | 'definition' }>>): void {
  if (!mayLeadTo(node.url)) refuse(node);
}

/**
 * Guards against texts that validation and the renderer parse differently: no code of a text ever runs, and links leave
 * the site by https only. Throws on any such node.
 */
export const rendererGuard: MdastPluginEntry = {
  name: 'renderer-guard',
  mdxjsEsm: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  html: refuse,
  mdxJsxFlowElement: refuseUnknown,
  mdxJsxTextElement: refuseUnknown,
  link: refuseElsewhere,
  definition: refuseElsewhere,
};
