import type { Nodes } from 'mdast';
import { type Told, quote } from './issue.ts';

/** What may not be shown as it was meant, and where it is in the body. */
export interface BodyAdvice extends Told {
  place: { line: number; column: number };
}

/** The index in a body at which a node begins. */
export const offsetOf = ({ position }: Nodes): number => position?.start.offset ?? 0;

/** A node as it was typed. */
export const typed = (node: Nodes, body: string): string => body.slice(offsetOf(node), node.position?.end.offset ?? 0);

/** Line and column at which a node begins. */
export const placeOf = ({ position }: Nodes): BodyAdvice['place'] => position?.start ?? { line: 1, column: 1 };

/** What is left of a line from an index on, as a message shows it. */
export const lineFrom = (body: string, offset: number): string => quote(body.slice(offset).split('\n', 1)[0]?.trim());
