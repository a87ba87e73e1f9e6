import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { nearest, nearestId } from './nearest.ts';
import { type IssueText, quote } from './issue.ts';
import { nodesOf } from './tree.ts';

/** The components that an author may write, with their attributes; `true`: mandatory. */
export const proseComponents: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  Source: { id: true },
  Axes: {},
  Chiffre: { valeur: true, libelle: true, source: true },
  Citation: { auteur: true, source: true },
  Encadre: { titre: true },
  Divergence: { sujet: true },
};

/** The attribute of each component that contains the id of a source. */
const sourceAttributes: Readonly<Record<string, string>> = { Source: 'id', Chiffre: 'source', Citation: 'source' };

/** A component tag in a body. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Whether a node is a component tag. */
export const isElement = (node: Nodes): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Checks a tag: its name, its attributes, the source that it cites. */
export function elementIssues(element: Element, received: string, sourceIds: readonly string[]): IssueText[] {
  const name = element.name ?? '';
  const allowed = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!allowed) return [unknownComponent(name, received)];
  const written = new Map<string, string | undefined>();
  const issues: IssueText[] = [];
  for (const attribute of element.attributes) {
    const key = attribute.type === 'mdxJsxAttribute' ? attribute.name : '';
    const isAllowed = Object.hasOwn(allowed, key) && !written.has(key);
    if (isAllowed) written.set(key, typeof attribute.value === 'string' ? attribute.value : undefined);
    if (isAllowed && typeof attribute.value === 'string') continue;
    else
      issues.push(
        unknownAttribute(isAllowed ? key : nearest(key, Object.keys(allowed)), Object.keys(allowed), received),
      );
  }
  if (name === 'Divergence' && citedIn(element) < 2)
    issues.push({
      code: 'sources-too-few',
      received,
      expected: 'deux sources au moins, chacune par <Source id="…" />, entre <Divergence> et </Divergence>',
      remedy: 'citez chaque source à côté de ce qu’elle dit, ou retirez la balise',
    });
  for (const [key, isRequired] of Object.entries(allowed)) {
    // An attribute without quotes is reported above.
    const isGiven = written.has(key) && written.get(key)?.trim() !== '';
    if (!isRequired || isGiven) continue;
    issues.push({
      code: 'attribute-missing',
      received,
      expected: `l’attribut ${key}="…"`,
      remedy: `ajoutez ${key}="…"`,
    });
  }
  const id = written.get(sourceAttributes[name] ?? '');
  return id && !sourceIds.includes(id) ? [...issues, unknownSource(id, sourceIds)] : issues;
}

function unknownComponent(name: string, received: string): IssueText {
  const names = Object.keys(proseComponents);
  const near = nearest(name, names);
  const expected = `du Markdown, ou un de ces composants : ${names.map((one) => `<${one}>`).join(', ')}`;
  return { code: 'component-unknown', received, expected, remedy: near ? `écrivez <${near}>` : 'retirez la balise' };
}

function unknownAttribute(meant: string | undefined, allowed: readonly string[], received: string): IssueText {
  const list = allowed.map((one) => `${one}="…"`).join(' ');
  return {
    code: 'attribute-unknown',
    received,
    expected: list ? `seulement ${list}` : 'aucun attribut',
    remedy: meant ? `écrivez ${meant}="…", la valeur entre guillemets` : 'retirez l’attribut',
  };
}

function unknownSource(id: string, sourceIds: readonly string[]): IssueText {
  const near = nearestId(id, sourceIds);
  return {
    code: 'source-unknown',
    received: quote(id),
    expected: `l’identifiant d’une source de la fiche (${sourceIds.join(', ') || 'elle n’en a pas'})`,
    remedy: near
      ? `écrivez « ${near} »`
      : 'retirez cet appel, citez une source qui dit ce fait, ou ajoutez-la à la liste « sources »',
  };
}

/** Number of distinct sources cited inside an element. */
function citedIn(element: Element): number {
  const ids = [...nodesOf(element)].flatMap((node) =>
    isElement(node) && node.name === 'Source' ? [JSON.stringify(node.attributes.map(({ value }) => value))] : [],
  );
  return new Set(ids).size;
}

/** Advice about a passage that may not be displayed as its author meant, and its place in the body. */
export interface BodyAdvice extends IssueText {
  place: { line: number; column: number };
}

/** The index in the body where a node begins. */
export const offsetOf = ({ position }: Nodes): number => position?.start.offset ?? 0;

/** The source text of a node. */
export const typed = (node: Nodes, body: string): string => body.slice(offsetOf(node), node.position?.end.offset ?? 0);

/** Line and column where a node begins, from 1. */
export const placeOf = ({ position }: Nodes): BodyAdvice['place'] => position?.start ?? { line: 1, column: 1 };

/** The rest of a line from an index, quoted for a message. */
export const lineFrom = (body: string, offset: number): string => quote(body.slice(offset).split('\n', 1)[0]?.trim());
