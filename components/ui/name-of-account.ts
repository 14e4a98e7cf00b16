type Named = { name?: string | undefined; handle?: string | undefined; externalId: string };

/** What one calls an account. */
export function nameOfAccount({ name, handle, externalId }: Named): string {
  return name ?? handle ?? externalId;
}
