/** Where the keys lead in a grid: arrows one cell on, Home and End to the ends of a row, with Ctrl to the corners. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The next place, or null where the key moves nothing. Stops at the edges. */
export function nextPlace(key: string, isCtrl: boolean, { row, column }: Place, rows: number, columns: number) {
  const place = (r: number, c: number): Place => ({
    row: Math.min(Math.max(r, 0), rows - 1),
    column: Math.min(Math.max(c, 0), columns - 1),
  });
  switch (key) {
    case "ArrowUp":
      return place(row - 1, column);
    case "ArrowDown":
      return place(row + 1, column);
    case "ArrowLeft":
      return place(row, column - 1);
    case "ArrowRight":
      return place(row, column + 1);
    case "PageUp":
      return place(row - 10, column);
    case "PageDown":
      return place(row + 10, column);
    case "Home":
      return place(isCtrl ? 0 : row, 0);
    case "End":
      return place(isCtrl ? rows - 1 : row, columns - 1);
    default:
      return null;
  }
}
