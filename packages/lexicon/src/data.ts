/** The data files of the lexicon. A new file is imported here and named in the list, and nowhere else. */
import datasets from "../data/datasets.yaml";
import hardwareClasses from "../data/hardware-classes.yaml";
import nvidia from "../data/hardware-nvidia.yaml";
import methods from "../data/methods.yaml";
import modelClasses from "../data/model-classes.yaml";
import languageModels from "../data/models-language.yaml";
import surface from "../data/surface.yaml";
import techniques from "../data/techniques.yaml";
import styles from "../data/variant-styles.yaml";

/** Files of entries, by the name that faults give. */
export const ENTRY_FILES: Readonly<Record<string, unknown>> = {
  "hardware-classes.yaml": hardwareClasses,
  "hardware-nvidia.yaml": nvidia,
  "models-language.yaml": languageModels,
  "datasets.yaml": datasets,
  "methods.yaml": methods,
};

export const OTHER_FILES = { techniques, modelClasses, styles, surface } as const;
