import type { Nodes, Root, Text } from 'mdast';
import { adviseOnBody } from './body-advice.ts';
import { isElement, elementIssues, typed } from './body-component.ts';
import { isBare, addressIssues, bareAddressIssues, linkIssues } from './body-link.ts';
import { type SyntaxFault, explainSyntax } from './body-syntax.ts';
import { positionAt } from './characters.ts';
import { parseBody } from './parse-body.ts';
import { slipsInBody } from './slip-advice.ts';
import { type Issue, type IssueText, quote } from './issue.ts';
import { hasTooManyMarks, maximumDepth, nestedLine, nodesOf, tooDeep, plainTextOf } from './tree.ts';

/** The issues of a body, and its tree when it could be parsed. */
export interface CheckedBody {
  issues: Issue[];
  /** Passages that break no rule but may not be displayed as their author meant. */
  advice: Issue[];
  root?: Root;
}

const expression: Omit<IssueText, 'received'> = {
  code: 'expression',
  expected: 'du texte, sans accolades',
  remedy: 'retirez les accolades, ou écrivez \\{ et \\}',
};

const image: Omit<IssueText, 'received'> = {
  code: 'image',
  expected: 'un texte sans image',
  remedy: 'retirez l’image : le motif du projet en tient lieu',
};

/** Nodes that run code, load a file or bypass the house style, each with the issue to report. */
const refused: Readonly<Record<string, Omit<IssueText, 'received'>>> = {
  mdxFlowExpression: expression,
  mdxTextExpression: expression,
  image,
  imageReference: image,
  footnoteDefinition: {
    code: 'footnote',
    expected: 'des sources données par <Source id="…" />',
    remedy: 'ajoutez le document aux sources de la fiche et retirez la note',
  },
  footnoteReference: {
    code: 'footnote',
    expected: 'des sources données par <Source id="…" />',
    remedy: 'remplacez l’appel de note par <Source id="…" />',
  },
};

/** Checks a body: only Markdown and allowed components, safe links, known sources. `offset`: lines before the body. */
export function checkBody(body: string, sourceIds: readonly string[], file: string, offset: number): CheckedBody {
  const issue = ({ line, column }: Place, words: IssueText): Issue => ({
    file,
    line: line + offset,
    column,
    field: 'texte',
    ...words,
  });
  const alone = (place: Place, words: IssueText): CheckedBody => ({ issues: [issue(place, words)], advice: [] });
  if (hasTooManyMarks(body)) {
    const first = positionAt(body, Math.max(0, body.search(/\S/)));
    return alone(first, { received: excerptAt(body, first.line), ...tooMarked });
  }
  const nested = nestedLine(body);
  if (nested) return alone(nested, depthIssue(body, nested));
  let root: Root;
  try {
    root = parseBody(body);
  } catch (error) {
    if (error instanceof RangeError) return alone(start, depthIssue(body, start));
    const { line, column, ...words } = explainSyntax(body, error as SyntaxFault);
    return alone({ line, column }, { received: excerptAt(body, line), ...words });
  }
  const deep = tooDeep(root);
  if (deep) {
    const place = deep.position?.start ?? start;
    return alone(place, depthIssue(body, place));
  }
  let endOfLink = 0;
  const issues = [...nodesOf(root)].flatMap((node) => {
    const place = node.position?.start ?? start;
    if (node.type === 'link') endOfLink = node.position?.end.offset ?? 0;
    const isInLink = (place.offset ?? 0) < endOfLink;
    const words = node.type === 'text' ? textIssues(node, body, isInLink) : nodeIssues(node, body, sourceIds);
    return words.map(({ below = 0, ...one }) =>
      issue({ line: place.line + below, column: below ? 1 : place.column }, one),
    );
  });
  issues.push(...outlineIssues(root).map(({ place, ...words }) => issue(place, words)));
  const found = [...adviseOnBody(root, body, sourceIds), ...slipsInBody(root, body)];
  const advice = found.map(({ place, ...words }) => ({ ...issue(place, words), isAdvice: true }));
  return { issues, advice, root };
}

interface Place {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** An issue of a node. `below`: number of lines between the start of the node and the issue. */
type IssueBelow = IssueText & { below?: number };

const start: Place = { line: 1, column: 1 };

const excerptAt = (body: string, line: number) => quote(body.split('\n')[line - 1]?.trim());

const tooMarked: Omit<IssueText, 'received'> = {
  code: 'body-too-marked',
  expected: 'un texte de quelques centaines de lignes et de signes de mise en forme',
  remedy: 'gardez l’essentiel du texte, ou retirez ce qui a été collé par erreur',
};

const depthIssue = (body: string, { line }: Place): IssueText => ({
  code: 'body-too-deep',
  received: excerptAt(body, line),
  expected: `des listes, des citations et des balises imbriquées ${maximumDepth} fois au plus`,
  remedy: 'sortez le texte des listes ou des balises',
});

/**
 * Reports bare addresses, and footnote calls without a definition: Markdown reads these as text, but their author meant
 * a footnote.
 */
function textIssues(node: Text, body: string, isInLink: boolean): IssueBelow[] {
  const source = typed(node, body);
  const calls = [...source.matchAll(/(?<!\\)\[\^[^\]\s\\]+\]/g)].map(({ 0: received, index }) => ({
    ...refused['footnoteReference']!,
    received: quote(received),
    below: source.slice(0, index).split('\n').length - 1,
  }));
  return isInLink ? calls : [...calls, ...addressIssues(node.value)];
}

function nodeIssues(node: Nodes, body: string, sourceIds: readonly string[]): IssueBelow[] {
  const source = typed(node, body);
  const received = quote(source.split('\n', 1)[0]);
  const known = refused[node.type];
  if (known) return [{ received, ...known }];
  if (blocks.has(node.type) && isCode.test(source) && beginsLine(node, body)) return [{ received, ...code }];
  if (node.type === 'heading' && (node.depth === 1 || node.depth > 4)) return [headingIssue(source, received)];
  if (node.type === 'link' && isBare(node, body)) return bareAddressIssues(node, body);
  if (node.type === 'link' || node.type === 'definition') return linkIssues(node.url, received, plainTextOf(node));
  return isElement(node) ? elementIssues(node, received, sourceIds) : [];
}

/** Blocks that begin with text, where MDX could read `import` or `export`. */
const blocks = new Set(['paragraph', 'heading', 'table']);

const beginsLine = ({ position }: Nodes, body: string) => {
  const { offset = 0, column } = position?.start ?? { column: 1 };
  return body.slice(offset - column + 1, offset).trim() === '';
};

/** MDX reads a block that begins like this as code, whatever follows, even after spaces (which may be trimmed). */
const isCode = /^(?:import|export)(?:[\s{*'"]|$)/;

const code: Omit<IssueText, 'received'> = {
  code: 'import-or-export',
  expected: 'du texte, sans « import » ni « export »',
  remedy: 'retirez la ligne, ou ne commencez pas le paragraphe par ce mot',
};

/** Reports empty headings, and those more than one level below the previous one, the page title being the first. */
function outlineIssues(root: Root): (IssueText & { place: Place })[] {
  const headings = [...nodesOf(root)].filter((node) => node.type === 'heading');
  return headings.flatMap((heading, index): (IssueText & { place: Place })[] => {
    const level = (headings[index - 1]?.depth ?? 1) + 1;
    const words = plainTextOf(heading).trim();
    const where = {
      place: heading.position?.start ?? start,
      received: quote(`${'#'.repeat(heading.depth)} ${words}`.trim()),
    };
    if (words === '') {
      const expected = 'un intertitre avec des mots';
      return [{ ...where, code: 'heading-empty', expected, remedy: 'écrivez-le, ou retirez la ligne' }];
    }
    if (heading.depth <= level || heading.depth > 4) return [];
    return [
      {
        ...where,
        code: 'heading-level',
        expected: `un intertitre de niveau ${level} au plus, après celui qui précède`,
        remedy: `écrivez « ${'#'.repeat(level)} ${words} »`,
      },
    ];
  });
}

function headingIssue(typed: string, received: string): IssueText {
  const words = (typed.split('\n')[0] ?? '').replace(/^#+\s*/, '').trim();
  return {
    code: 'heading-level',
    received,
    expected: 'un intertitre de niveau 2 à 4',
    remedy: `écrivez « ## ${words || '…'} » (le titre de la page vient de « titre »)`,
  };
}
