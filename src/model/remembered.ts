/** A function of texts that remembers its answers, for texts that are few and asked many times. */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = answer(text)));
    return found;
  };
}
