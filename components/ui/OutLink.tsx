import { ExternalLink } from 'lucide-react';

type OutLinkProps = {
  href: string;
  label: string;
  /** The sign alone, where there is no room for words. */
  bare?: boolean;
};

/** The way to a page on the web: opened by a press, and told nothing of where it was pressed. */
export function OutLink({ href, label, bare = false }: OutLinkProps) {
  const look = bare
    ? 'flex size-8 shrink-0 items-center justify-center self-center text-soft hover:text-primary'
    : 'inline-flex items-center gap-1 text-primary hover:underline';
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className={`press ${look}`}
      {...(bare && { 'aria-label': label, title: label })}
    >
      {!bare && label}
      <ExternalLink className={bare ? 'size-4' : 'size-3'} aria-hidden />
    </a>
  );
}
