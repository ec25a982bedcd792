import { listParam } from "./list-param.ts";

/** A node that was put somewhere by hand, and after how many openings of others: `method/awq:120:-40:2`. */
export interface ScreenPin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly after: number;
}

const FORM = /^([a-z-]+\/[a-z0-9-]+):(-?\d{1,6}):(-?\d{1,6})(?::(\d{1,3}))?$/;

export function readPins(params: URLSearchParams): ScreenPin[] {
  return listParam(params, "pin").flatMap((text) => {
    const [, id, x, y, after] = FORM.exec(text) ?? [];
    return id === undefined ? [] : [{ id, x: Number(x), y: Number(y), after: Number(after ?? 0) }];
  });
}

/** Pins as a parameter; the newest place of a node counts. */
export function pinsParam(pins: readonly ScreenPin[]): string | null {
  const newest = new Map(pins.map((pin) => [pin.id, pin]));
  const words = [...newest.values()].map(({ id, x, y, after }) => {
    const place = `${id}:${Math.round(x)}:${Math.round(y)}`;
    return after === 0 ? place : `${place}:${after}`;
  });
  return words.length === 0 ? null : words.join(",");
}
