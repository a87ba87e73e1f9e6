import * as z from 'zod';

// Zod compiles its schemas with `new Function`, and looks whether it may: pages forbid it, and say that it was tried. This
// is imported before any schema is made.
z.config({ jitless: true });
