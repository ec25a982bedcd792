import type { QueriesResponse } from "@accelgraph/api";
import { Command } from "cmdk";
import { joinAddress } from "../address/use-address.ts";
import { useAnswer } from "../answers/use-answer.ts";

const SHOWN = 6;

interface QuestionsProps {
  readonly words: string;
  readonly leave: (href: string) => void;
}

/** The canned questions of the file whose words fit; each opens in the console with its example filled in. */
export function PaletteQuestions({ words, leave }: QuestionsProps) {
  const queries = useAnswer<QueriesResponse>("/api/queries");
  const sought = words.trim().toLowerCase();
  if (sought.length < 2) return null;
  const fitting = (queries.last?.items ?? []).filter(({ title, name }) =>
    `${title} ${name}`.toLowerCase().includes(sought),
  );
  if (fitting.length === 0) return null;
  return (
    <Command.Group heading="Questions to the file">
      {fitting.slice(0, SHOWN).map(({ name, title, sql, parameters }) => {
        const values = Object.fromEntries(parameters.map((parameter) => [`p.${parameter.name}`, parameter.example]));
        return (
          <Command.Item
            key={name}
            value={`query ${name}`}
            onSelect={() => leave(joinAddress("/sql", { sql: sql.trim(), ...values }))}
          >
            <span className="palette-name">{title}</span>
            <span className="palette-facts">SQL</span>
          </Command.Item>
        );
      })}
    </Command.Group>
  );
}
