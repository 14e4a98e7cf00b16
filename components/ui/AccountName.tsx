import { Link } from 'wouter';

/** An account's name; where the library knows the account, the way to all that it knows. */
export function AccountName({ id, name }: { id: string | undefined; name: string }) {
  if (id === undefined) return <span className="truncate font-medium text-ink">{name}</span>;
  return (
    <Link
      href={`/more/accounts/${encodeURIComponent(id)}`}
      className="truncate rounded-small font-medium text-ink hover:text-primary hover:underline"
    >
      {name}
    </Link>
  );
}
