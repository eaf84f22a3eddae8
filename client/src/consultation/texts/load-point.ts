import type { LoaderFunctionArgs } from 'react-router';
import { notFound } from '../../route-errors.ts';
import type { PointFragment } from './Texts.graphql.generated.ts';
import { loadTexts } from './texts-data.ts';

/** The point that the address names. */
export async function loadPoint(args: LoaderFunctionArgs): Promise<PointFragment> {
  const { consultation } = await loadTexts(args);
  const point = consultation.points.find(({ id }) => id === args.params['point']);
  if (!point) throw notFound();
  return point;
}
