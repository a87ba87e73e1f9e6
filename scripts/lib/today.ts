/** Today in Paris, ISO 8601: the date that French editors write, wherever the command runs. */
export const todayInParis = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
