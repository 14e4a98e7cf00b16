import fc from 'fast-check';
import type { Reading } from '@/lib/model/reading';
import { readingSources } from '@/lib/model/source';

/** Any reading, of few values, so that many are alike. */
export const reading = fc.record<Reading>(
  {
    value: fc.integer({ min: 0, max: 5 }),
    step: fc.constantFrom(1, 10),
    source: fc.constantFrom(...readingSources),
    open: fc.constant(true as const),
    shown: fc.constantFrom('5', '约5'),
    unverified: fc.constant(true as const),
  },
  { requiredKeys: ['value', 'step', 'source'] },
);
