/** The data files of the lexicon. A new file is imported here and named in the list, and nowhere else. */
import datasets from "../data/datasets.yaml";
import appliedDatasets from "../data/datasets-applied.yaml";
import furtherDatasets from "../data/datasets-further.yaml";
import accelerators from "../data/hardware-accelerators.yaml";
import amdIntel from "../data/hardware-amd-intel.yaml";
import boards from "../data/hardware-boards.yaml";
import hardwareClasses from "../data/hardware-classes.yaml";
import mobileEmbedded from "../data/hardware-mobile-embedded.yaml";
import nvidia from "../data/hardware-nvidia.yaml";
import robots from "../data/hardware-robots.yaml";
import systems from "../data/hardware-systems.yaml";
import methods from "../data/methods.yaml";
import compression from "../data/methods-compression.yaml";
import computing from "../data/methods-computing.yaml";
import design from "../data/methods-design.yaml";
import furtherMethods from "../data/methods-further.yaml";
import methodSystems from "../data/methods-systems.yaml";
import modelClasses from "../data/model-classes.yaml";
import appliedModels from "../data/models-applied.yaml";
import furtherModels from "../data/models-further.yaml";
import languageModels from "../data/models-language.yaml";
import multimodalModels from "../data/models-multimodal.yaml";
import visionModels from "../data/models-vision.yaml";
import surface from "../data/surface.yaml";
import techniques from "../data/techniques.yaml";
import styles from "../data/variant-styles.yaml";

/** Files of entries, by the name that faults give. */
export const ENTRY_FILES: Readonly<Record<string, unknown>> = {
  "hardware-classes.yaml": hardwareClasses,
  "hardware-nvidia.yaml": nvidia,
  "hardware-amd-intel.yaml": amdIntel,
  "hardware-accelerators.yaml": accelerators,
  "hardware-mobile-embedded.yaml": mobileEmbedded,
  "hardware-systems.yaml": systems,
  "hardware-boards.yaml": boards,
  "hardware-robots.yaml": robots,
  "models-language.yaml": languageModels,
  "models-vision.yaml": visionModels,
  "models-multimodal.yaml": multimodalModels,
  "models-applied.yaml": appliedModels,
  "models-further.yaml": furtherModels,
  "datasets.yaml": datasets,
  "datasets-applied.yaml": appliedDatasets,
  "datasets-further.yaml": furtherDatasets,
  "methods.yaml": methods,
  "methods-systems.yaml": methodSystems,
  "methods-computing.yaml": computing,
  "methods-compression.yaml": compression,
  "methods-design.yaml": design,
  "methods-further.yaml": furtherMethods,
};

export const OTHER_FILES = { techniques, modelClasses, styles, surface } as const;
