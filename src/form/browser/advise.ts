import { formFile } from '../form-folder.ts';
import { typeset } from '#text/typography.ts';
import { adviseOn, located } from '#validation/advice.ts';
import type { FactAdvice } from '#validation/fact-advice.ts';
import { adviseOnLostSources } from '#validation/lost-sources.ts';
import { adviseOnReplaced } from '#validation/replaced-facts.ts';
import { adviceWords, ceilingWords } from '../advice-words.ts';
import type { Placed } from './errors.ts';
import { untoldNature } from './read-answers.ts';
import { type Checked, type Fault, type Proposed, lineOfBody, readFile } from './validate.ts';

/** Advice on a proposed file, which prevents nothing, at the answers that it is about. */
export function adviseOnProposed(
  { text, content }: Pick<Checked, 'text' | 'content'>,
  { folder, slug, original }: Pick<Proposed, 'folder' | 'slug' | 'original'>,
): Fault[] {
  const advised = { ...content, file: formFile(folder, slug) };
  const ofFile = folder === 'projets' ? adviseOn(advised) : (content.advice ?? []);
  return [...ofCorrection(content, original).map((one) => located(advised, one)), ...ofFile].flatMap((issue) => {
    const { code, path = ['texte'], passage } = issue;
    const message = adviceWords(issue);
    if (message === undefined) return [];
    // What is missing is the answer of a box, under a source.
    const fact = path.at(-1) === 'montant' ? 'montant' : path[0];
    const place = code === 'fact-unsourced' ? ['preuves', fact ?? ''] : path;
    return [
      { code, path: place, message: typeset(message), passage, ...(!issue.path && { line: lineOfBody(issue, text) }) },
    ];
  });
}

/** Advice on the amounts typed as ceilings, at the choice that would say so: the file only has their numbers. */
export function adviseOnCeilings(form: HTMLFormElement): Placed[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name$=".montant"]')].flatMap((amount) => {
    const control = untoldNature(amount);
    const message = typeset(ceilingWords(amount.value.trim()));
    return control ? [{ code: 'amount-ceiling', path: [], message, control }] : [];
  });
}

/** Advice on what a correction leaves of the file that it corrects, or loses. */
function ofCorrection({ values, body = '' }: Checked['content'], original: string | undefined): FactAdvice[] {
  if (original === undefined) return [];
  const before = readFile(original);
  return [...adviseOnReplaced(before.values, values, body), ...adviseOnLostSources(before.body, body, values)];
}
