/** Options that several commands share, and parsers that say what they want. */

import { didYouMean } from "@accelgraph/domain";
import { type Command, InvalidArgumentError, Option } from "commander";

export function databaseOption(): Option {
  return new Option("--db <file>", "the database (default: $ACCELGRAPH_DB, else db/accelgraph.sqlite)");
}

export function jsonOption(): Option {
  return new Option("--json", "print JSON, for programs");
}

/** An argument parser for a closed list, which suggests the nearest. */
export function oneOf<Name extends string>(known: readonly Name[]): (value: string) => Name {
  return (value) => {
    const found = known.find((name) => name === value);
    if (found === undefined) throw new InvalidArgumentError(didYouMean(value, known));
    return found;
  };
}

/** An argument parser for a whole number of at least `least`. */
export function wholeNumber(least: number, most = Number.MAX_SAFE_INTEGER): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most) {
      throw new InvalidArgumentError(`Give a whole number from ${least}${most < 1e15 ? ` to ${most}` : ""}.`);
    }
    return number;
  };
}

/** Adds examples to a command's help. */
export function withExamples(command: Command, examples: readonly (readonly [line: string, does: string])[]): Command {
  const width = Math.max(...examples.map(([line]) => line.length));
  const lines = examples.map(([line, does]) => `  $ accelgraph ${line.padEnd(width)}  ${does}`);
  return command.addHelpText("after", `\nExamples:\n${lines.join("\n")}`);
}
