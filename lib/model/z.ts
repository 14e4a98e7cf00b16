import * as z from 'zod/mini';

// Chrome's extension policy forbids `new Function`, which zod probes unless told not to (colinhacks/zod #5414).
z.config({ jitless: true });

export { z };
