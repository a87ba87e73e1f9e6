import type { MdastNode } from 'satteri';
import { parseBody } from '#schemas/parse-body.ts';
import { tellSyntax } from './body-syntax.ts';
import { isSafeUrl } from './fields.ts';
import { positionAt } from './characters.ts';
import { nearest, nearestId } from './nearest.ts';
import { type Problem, quote } from './problem.ts';
import { maximumDepth, nestedLine, nodesOf, tooDeep, tooManyBraces } from './tree.ts';

/** The components that an author may write, with their attributes; `true` marks those that must be there. */
export const proseComponents: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  Source: { id: true },
  Axes: {},
  Chiffre: { valeur: true, libelle: true, source: true },
  Citation: { auteur: true, source: true },
  Encadre: { titre: true },
  Divergence: { sujet: true },
};

/** Attributes that hold the id of a source. */
const sourceAttributes: Readonly<Record<string, string>> = { Source: 'id', Chiffre: 'source', Citation: 'source' };

type Told = Pick<Problem, 'received' | 'expected' | 'remedy'>;
type Element = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Nodes that run code, call something or escape the house style, and what to do instead. */
const refused: Readonly<Record<string, Omit<Told, 'received'>>> = {
  mdxjsEsm: {
    expected: 'du texte, sans « import » ni « export »',
    remedy: 'retirez la ligne, ou ne commencez pas le paragraphe par ce mot',
  },
  mdxFlowExpression: { expected: 'du texte, sans accolades', remedy: 'retirez les accolades, ou écrivez \\{ et \\}' },
  mdxTextExpression: { expected: 'du texte, sans accolades', remedy: 'retirez les accolades, ou écrivez \\{ et \\}' },
  html: { expected: 'du Markdown, sans balise HTML', remedy: 'retirez la balise' },
  image: { expected: 'un texte sans image', remedy: 'retirez l’image : le motif du projet en tient lieu' },
  imageReference: { expected: 'un texte sans image', remedy: 'retirez l’image : le motif du projet en tient lieu' },
  footnoteDefinition: {
    expected: 'des sources données par <Source id="…" />',
    remedy: 'remplacez la note par une source',
  },
  footnoteReference: {
    expected: 'des sources données par <Source id="…" />',
    remedy: 'remplacez l’appel de note par <Source id="…" />',
  },
};

/** Checks a body: Markdown and the allowed components, safe links, known sources. `offset`: lines before the body;
 * `parse`: one of the two parsers. */
export function checkBody(
  body: string,
  sourceIds: readonly string[],
  file: string,
  offset: number,
  parse = parseBody,
): Problem[] {
  const problem = (line: number, column: number, told: Told): Problem => ({
    file,
    line: line + offset,
    column,
    field: 'texte',
    ...told,
  });
  const brace = tooManyBraces(body);
  if (brace !== undefined) {
    const { line, column } = positionAt(body, brace);
    const received = quote(body.split('\n')[line - 1]?.trim());
    return [problem(line, column, { received, ...refused['mdxTextExpression']! })];
  }
  const nested = nestedLine(body);
  if (nested !== undefined) return [problem(nested.line, nested.column, tellDepth(body, nested.line))];
  let root: MdastNode;
  try {
    root = parse(body);
  } catch (error) {
    const { line, column, ...told } = tellSyntax(body, String((error as Error).message));
    return [problem(line, column, { received: quote(body.split('\n')[line - 1]?.trim()), ...told })];
  }
  const deep = tooDeep(root);
  if (deep) {
    const { line = 1, column = 1 } = deep.position?.start ?? {};
    return [problem(line, column, tellDepth(body, line))];
  }
  return [...nodesOf(root)].flatMap((node) => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const excerpt = quote(body.slice(node.position?.start.offset, node.position?.end.offset).split('\n')[0]);
    return tellNode(node, excerpt, sourceIds).map((told) => problem(line, column, told));
  });
}

const tellDepth = (body: string, line: number): Told => ({
  received: quote(body.split('\n')[line - 1]?.trim()),
  expected: `des listes, des citations et des balises imbriquées ${maximumDepth} fois au plus`,
  remedy: 'sortez le texte des listes ou des balises',
});

/** How many sources an element cites. */
function citedIn(element: Element): number {
  const ids = [...nodesOf(element)].flatMap((node) =>
    'attributes' in node && 'name' in node && node.name === 'Source' ? [JSON.stringify(node.attributes)] : [],
  );
  return new Set(ids).size;
}

function tellNode(node: MdastNode, received: string, sourceIds: readonly string[]): Told[] {
  const known = refused[node.type];
  if (known) return [{ received, ...known }];
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 4)) {
    return [
      {
        received,
        expected: 'un intertitre de niveau 2 à 4',
        remedy: 'commencez la ligne par ## (le titre de la page vient de « titre »)',
      },
    ];
  }
  if (node.type === 'link' || node.type === 'definition') return tellLink(node.url, received);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return tellElement(node, received, sourceIds);
  return [];
}

function tellLink(url: string, received: string): Told[] {
  if (/^\/(?!\/)/.test(url) || url.startsWith('#') || isSafeUrl(url)) return [];
  const expected = 'un lien qui commence par https://, ou par / vers une page du site';
  return [{ received, expected, remedy: 'corrigez l’adresse entre parenthèses' }];
}

function tellElement(element: Element, received: string, sourceIds: readonly string[]): Told[] {
  const name = element.name ?? '';
  const allowed = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  if (!allowed) {
    const names = Object.keys(proseComponents);
    const near = nearest(name, names);
    const expected = `du Markdown, ou un de ces composants : ${names.map((one) => `<${one}>`).join(', ')}`;
    return [{ received, expected, remedy: near ? `écrivez <${near}>` : 'retirez la balise' }];
  }
  const written = new Map<string, string>();
  const told: Told[] = [];
  for (const attribute of element.attributes) {
    const isLiteral = attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';
    if (isLiteral && Object.hasOwn(allowed, attribute.name)) written.set(attribute.name, String(attribute.value));
    else {
      const names = Object.keys(allowed)
        .map((one) => `${one}="…"`)
        .join(' ');
      told.push({
        received,
        expected: names ? `seulement ${names}` : 'aucun attribut',
        remedy: 'retirez l’attribut, ou mettez sa valeur entre guillemets',
      });
    }
  }
  if (name === 'Divergence' && citedIn(element) < 2) {
    const expected = 'deux sources au moins, chacune par <Source id="…" />, entre <Divergence> et </Divergence>';
    told.push({ received, expected, remedy: 'citez chaque source à côté de ce qu’elle dit, ou retirez la balise' });
  }
  for (const [attribute, isRequired] of Object.entries(allowed)) {
    if (!isRequired || written.get(attribute)?.trim()) continue;
    told.push({ received, expected: `l’attribut ${attribute}="…"`, remedy: `ajoutez ${attribute}="…"` });
  }
  const id = written.get(sourceAttributes[name] ?? '');
  if (id && !sourceIds.includes(id)) {
    const near = nearestId(id, sourceIds);
    const expected = `l’identifiant d’une source de la fiche (${sourceIds.join(', ') || 'elle n’en a pas'})`;
    told.push({
      received: quote(id),
      expected,
      remedy: near
        ? `écrivez « ${near} »`
        : 'retirez cet appel, citez une source qui dit ce fait, ou ajoutez-la à la liste « sources »',
    });
  }
  return told;
}
