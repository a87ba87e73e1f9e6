import type { Commune } from '#model/place.ts';

/** A commune whose name is shown. */
type NamedCommune = Pick<Commune, 'name' | 'departement'>;

/** Formats a commune: « Roubaix, Nord (59) », or « 59512 (59) » when only its code is known. */
export const communeName = ({ name, departement }: NamedCommune) =>
  departement.name === departement.code
    ? `${name} (${departement.code})`
    : `${name}, ${departement.name} (${departement.code})`;

/** Shows the name of each place’s commune, or its code when the commune is unknown. */
export function writeCommunes(items: readonly HTMLElement[], communes: ReadonlyMap<string, NamedCommune>): void {
  for (const item of items) {
    const code = item.querySelector<HTMLInputElement>('[name$=".commune"]')?.value ?? '';
    const commune = communes.get(code);
    const input = item.querySelector<HTMLInputElement>('[role="combobox"]');
    if (input) input.value = commune ? communeName(commune) : code;
  }
}
