import { Pagination } from '../govuk/Pagination.tsx';

interface ListPagesProps {
  /** The part of a list that is shown, as the server gives it. */
  list: { total: number; page: number; pageSize: number };
  /** The path of the page, with what else its query says. */
  path: string;
  /** What is listed: "Pages of hubs". */
  label: string;
}

/** The way through a list that is shown page by page. Nothing when it has one page. */
export function ListPages({ list: { total, page, pageSize }, path, label }: ListPagesProps) {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const link = (number: number) => ({ href: `${path}${path.includes('?') ? '&' : '?'}page=${number}` });
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  const numbers = [...new Set(near)].sort((one, other) => one - other);
  return (
    <Pagination
      label={label}
      previous={page > 1 ? link(Math.min(page - 1, last)) : undefined}
      next={page < last ? link(page + 1) : undefined}
      pages={numbers.flatMap((number, at) => {
        const item = { number, isCurrent: number === page, ...link(number) };
        return at > 0 && number - numbers[at - 1]! > 1 ? (['ellipsis', item] as const) : [item];
      })}
    />
  );
}

/** The page that the address asks for, from 1; the first when it asks for none that can be. */
export function pageNumber(url: URL): number {
  const asked = Number(url.searchParams.get('page') ?? '1');
  return Number.isSafeInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
}
