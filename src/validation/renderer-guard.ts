import type { MdastNode, MdastPluginEntry } from 'satteri';
import { proseComponents } from './body-component.ts';
import { mayLeadTo } from './body-link.ts';

type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Stops the build: the check lets none of this through, and the two parsers do not read this text alike. */
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

/** Whatever the check and the renderer disagree on, no code of a text ever runs, and no link leads elsewhere than by https. */
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
