/** The sentences of a body of `content/`, as plain text: without components, marks and addresses of links. */
export function sentencesOf(body: string): string[] {
  const text = body
    .replace(/^(?:#+ .*|- )/gm, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_>]/g, '');
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+(?=[\p{Lu}«])/u))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}
