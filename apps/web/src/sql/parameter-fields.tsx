import type { QueriesResponse } from "@accelgraph/api";
import { useId } from "react";
import { useSuggestions } from "../search/use-suggestions.ts";
import type { Values } from "./use-sql.ts";

type Parameter = QueriesResponse["items"][number]["parameters"][number];

interface FieldsProps {
  readonly names: readonly string[];
  /** What is known of them, where the statement is a question of the file. */
  readonly known: readonly Parameter[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
  readonly onRun: () => void;
}

/** A field for each `:name` of the statement; where it wants the name of a thing, names are suggested. */
export function ParameterFields({ names, known, values, onChange, onRun }: FieldsProps) {
  return (
    <>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          known={known.find((parameter) => parameter.name === name)}
          value={values[name] ?? ""}
          onChange={(value) => onChange({ ...values, [name]: value })}
          onRun={onRun}
        />
      ))}
    </>
  );
}

interface FieldProps {
  readonly name: string;
  readonly known: Parameter | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onRun: () => void;
}

/** Names of parameters that say by themselves which type is wanted. */
const TYPES = ["technique", "model-class", "method", "model", "hardware", "dataset"];

function Field({ name, known, value, onChange, onRun }: FieldProps) {
  const list = useId();
  const type = known?.entityType ?? TYPES.find((one) => one === name);
  return (
    <label className="sql-parameter" title={known?.description}>
      :{name}
      <input
        className="field"
        value={value}
        placeholder={known?.example}
        list={type === undefined ? undefined : list}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && onRun()}
      />
      {type !== undefined && <Names id={list} type={type} words={value} />}
    </label>
  );
}

function Names({ id, type, words }: { id: string; type: string; words: string }) {
  const { items } = useSuggestions(words, { types: type, limit: 20 });
  return (
    <datalist id={id}>
      {items.map(({ node }) => (
        <option key={node.id} value={node.name} />
      ))}
    </datalist>
  );
}
