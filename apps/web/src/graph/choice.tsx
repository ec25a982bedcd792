interface ChoiceProps {
  readonly label: string;
  readonly value: string | number;
  readonly options: readonly { readonly value: string | number; readonly name: string }[];
  readonly onChoose: (value: string) => void;
  /** The label stands above, and the list takes the whole width. */
  readonly isTall?: boolean;
}

/** One of several, in a row of the rail. */
export function Choice({ label, value, options, onChoose, isTall = false }: ChoiceProps) {
  return (
    <label className={isTall ? "bound bound-tall" : "bound"}>
      <span>{label}</span>
      <select className="field" value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
