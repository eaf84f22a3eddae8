import { area, curveLinear, curveStepAfter, line } from 'd3-shape';

/** A point of a drawing. */
export interface At {
  x: number;
  y: number;
}

/** The outline of a line through points: straight between them, or as steps that rise where a point stands. */
export function linePath(points: readonly At[], isStep = false): string {
  const path = line<At>(
    ({ x }) => x,
    ({ y }) => y,
  ).curve(isStep ? curveStepAfter : curveLinear);
  return path.digits(1)([...points]) ?? '';
}

/** The outline of what lies between a line through points and a base line. */
export function areaPath(points: readonly At[], base: number, isStep = false): string {
  const path = area<At>(
    ({ x }) => x,
    base,
    ({ y }) => y,
  ).curve(isStep ? curveStepAfter : curveLinear);
  return path.digits(1)([...points]) ?? '';
}
