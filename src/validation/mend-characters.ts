/**
 * Signs that nobody sees and that say nothing: soft hyphens, spaces and marks without width. U+200D stays between two
 * emoji, which it makes one.
 */
const unseen =
  /[\u034f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2060-\u2064\ufeff]|\u200d(?:(?<!\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]?\u200d)|(?!\p{Extended_Pictographic}))/gu;

/**
 * Mends what nobody sees in a text, wherever one is read: byte-order mark, line endings, accents apart from their
 * letters, signs without width.
 */
export const mendCharacters = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unseen, '').normalize('NFC');
