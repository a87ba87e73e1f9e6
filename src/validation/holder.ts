/** Whether a value as typed holds others by key: fields or a list. */
export const isHolder = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

/** The value that keys lead to, from the top of what was typed. */
export const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (parent: unknown, key) => (isHolder(parent) && Object.hasOwn(parent, key) ? parent[key] : undefined),
    values,
  );
