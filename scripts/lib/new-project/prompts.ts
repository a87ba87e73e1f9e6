import { confirm, input, search, select } from '@inquirer/i18n/fr';
import { Separator, checkbox } from '@inquirer/prompts';
import { type Values, complaintAt } from './draft.ts';

/** Where questions are asked: the terminal, or the streams of a test. */
export type Terminal = NonNullable<Parameters<typeof input>[1]>;

/** A choice of a list: what is kept, and what people read. */
export interface Choice<Value> {
  value: Value;
  name: string;
  description?: string;
}

interface TextQuestion {
  message: string;
  /** What the question asks for, as « Il faut une réponse : … » ends. */
  wanted?: string;
  /** What is proposed: taken when nothing is typed, completed by the Tab key. */
  proposed?: string | undefined;
  /** Characters at most: their count is then shown. */
  limit?: number;
  /** Whether a refused answer stays, to be mended; a short one is typed again. */
  isLong?: boolean;
  isOptional?: boolean;
  /** What is wrong with an answer, in French. */
  complaint?: (answer: string) => string | undefined;
}

/** The questions of the command, each asked again until its answer is right. */
export function makePrompts(terminal: Terminal) {
  return {
    /** A line of text, trimmed. */
    async text({ message, wanted, proposed, limit, isLong, isOptional, complaint }: TextQuestion): Promise<string> {
      const judge = (typed: string) =>
        typed === ''
          ? isOptional || `Il faut une réponse${wanted ? ` : ${wanted}` : ''}.`
          : (complaint?.(typed) ?? true);
      const answer = await input(
        {
          message,
          ...(proposed && { default: proposed }),
          ...(limit && {
            transformer: (typed, { isFinal }) => (isFinal ? typed : `${[...typed].length}/${limit} ${typed}`),
          }),
          theme: { validationFailureMode: limit || isLong ? 'keep' : 'clear' },
          validate: (typed) => judge(typed.trim()),
        },
        terminal,
      );
      return answer.trim();
    },

    /** One of a few choices. */
    choose: <Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value> =>
      select<Value>({ message, choices, pageSize: 12, loop: false }, terminal),

    /** Some of a few choices, at least one of those that count. */
    chooseSome: <Value>(
      message: string,
      choices: readonly Choice<Value>[],
      counts: (value: Value) => boolean = () => true,
    ): Promise<Value[]> =>
      checkbox<Value>(
        {
          message,
          choices,
          pageSize: 15,
          loop: false,
          shortcuts: { all: null, invert: null },
          theme: { style: { keysHelpTip: () => 'Espace : cocher. Entrée : valider.' } },
          validate: (chosen) =>
            chosen.some(({ value }) => counts(value)) || 'Cochez au moins un choix avec la barre d’espace.',
        },
        terminal,
      ),

    /** One of many choices, found by what is typed. `none`: what is said when nothing is found. */
    find: <Value>(
      message: string,
      source: (typed: string) => readonly Choice<Value>[],
      none: (typed: string) => string,
    ): Promise<Value> =>
      search<Value>(
        {
          message,
          pageSize: 8,
          source: (typed = '') => {
            const found = source(typed.trim());
            return found.length > 0 ? found : [new Separator(none(typed.trim()))];
          },
        },
        terminal,
      ),

    /** Yes or no. */
    confirm: (message: string, isYes: boolean): Promise<boolean> => confirm({ message, default: isYes }, terminal),
  };
}

/** The questions, as those who ask them hold them. */
export type Prompts = ReturnType<typeof makePrompts>;

/** What the gate says of an answer, once it stands among the values. */
export const byGate =
  (path: readonly PropertyKey[], valuesWith: (answer: string) => Values) =>
  (answer: string): string | undefined =>
    complaintAt(path, valuesWith(answer));
