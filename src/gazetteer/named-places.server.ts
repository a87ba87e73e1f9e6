import { sentencesOf } from '#text/sentences.ts';
import { communeRecords } from '#validation/communes.ts';
import { parseBody } from '#validation/parse-body.ts';
import { nodesOf, plainTextOf } from '#validation/tree.ts';
import type { NamedPlace } from './places.ts';

/** A text that may name communes: the introduction of a region, or the page of the scheme. */
export interface PlaceText {
  /** Path of its page. */
  path: string;
  /** As written in `content/`. */
  body: string;
  /** The region that it is about; the whole country without it. */
  regionCode?: string | undefined;
}

/** Inhabitants from which a name in a text is that of a commune. */
const large = 20_000;

/** Commune code → the first sentence that names it, in the order of the texts. Only large communes are looked for. */
export function namedPlaces(texts: readonly PlaceText[]): Map<string, NamedPlace> {
  const named = new Map<string, NamedPlace>();
  const communes = communeRecords().filter(({ population }) => population >= large);
  for (const { path, body, regionCode } of texts) {
    for (const sentence of paragraphsOf(body).flatMap(sentencesOf)) {
      for (const { commune } of communes) {
        const isHere = regionCode === undefined || commune.regionCode === regionCode;
        if (isHere && !named.has(commune.code) && holdsName(sentence, commune.name))
          named.set(commune.code, { path, sentence });
      }
    }
  }
  return named;
}

/** The paragraphs of a text, without its marks. */
const paragraphsOf = (body: string) =>
  [...nodesOf(parseBody(body))].flatMap((node) =>
    node.type === 'paragraph' ? [plainTextOf(node).replace(/\s+/g, ' ')] : [],
  );

/** Whether a text has a name that no letter or hyphen continues, on either side. */
function holdsName(text: string, name: string): boolean {
  const parts = text.split(name);
  return parts.some((after, index) => index > 0 && !/[\p{L}-]$/u.test(parts[index - 1]!) && !/^[\p{L}-]/u.test(after));
}
