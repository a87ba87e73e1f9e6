/** Whether a value as typed holds others by key: fields or a list. */
export const isHolder = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;
