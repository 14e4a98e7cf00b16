import fc from 'fast-check';

/** Any text at all, lone surrogates and marks included. fast-check's own `binary` takes seconds to warm up. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0xff })), { maxLength: 14 })
  .map(codes => String.fromCodePoint(...codes));
