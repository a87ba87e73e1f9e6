import * as z from 'zod';

// Zod tests whether it may compile its schemas with `new Function`. The policy of our pages forbids it, and browsers
// report the attempt. Import this module before any schema is created.
z.config({ jitless: true });
