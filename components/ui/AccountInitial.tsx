/** In the place of an account's picture, which is not kept: its name's first letter. The name itself stands beside it. */
export function AccountInitial({ name }: { name: string }) {
  return (
    <span
      className="flex size-10 shrink-0 items-center justify-center rounded-full bg-wash text-title font-semibold text-primary-strong"
      aria-hidden
    >
      {[...name][0]}
    </span>
  );
}
