/** What can be wrong with the database itself, in kinds the panel has words for. */
export const problemKinds = [
  /** A newer Caifeng is open elsewhere and has taken over; this page must be reloaded. */
  'updated',
  /** An older Caifeng is still open elsewhere and keeps the new one from starting. */
  'blocked',
  /** A migration failed. The data is as it was before. */
  'migration-failed',
  /** The disk or the quota is full. */
  'full',
  /** The browser closed or refuses the database. */
  'closed',
  /** The post asked for is neither in the library nor on the tab's page any more. */
  'post-gone',
] as const;
export type ProblemKind = (typeof problemKinds)[number];

export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, cause?: unknown) {
    super(`The library could not do this: ${kind}.`, { cause });
    this.kind = kind;
  }
}

const kindsByName: Record<string, ProblemKind> = {
  UpgradeError: 'migration-failed',
  VersionError: 'migration-failed',
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  MissingAPIError: 'closed',
  InvalidStateError: 'closed',
  OpenFailedError: 'closed',
  UnknownError: 'closed',
};

/** The problem behind whatever a verb threw, or nothing where it is not the database's. */
export function problemOf(error: unknown): DatabaseProblem | undefined {
  if (error instanceof DatabaseProblem) {
    return error;
  }
  if (!(error instanceof Error)) {
    return undefined;
  }
  // Dexie wraps: what aborted a transaction, or kept the database from opening, is in `inner`.
  const inner = 'inner' in error ? problemOf(error.inner) : undefined;
  const kind = kindsByName[error.name];
  return inner ?? (kind && new DatabaseProblem(kind, error));
}
