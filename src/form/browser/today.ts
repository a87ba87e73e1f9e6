/** Today where the person is, ISO 8601: `2026-11-23` (Sweden writes dates that way). */
export const today = () => new Intl.DateTimeFormat('sv-SE').format();
