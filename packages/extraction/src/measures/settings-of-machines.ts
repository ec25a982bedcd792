import type { Pattern } from "../quick-pattern.ts";
import type { Form } from "./forms.ts";

/**
 * Numbers that are no results: sizes, shapes, bit widths, shares of data, hyperparameters. Each row looks at
 * the words before and after a number; in the examples the number stands between « and ».
 */
export interface SettingRule {
  readonly id: string;
  readonly reason: string;
  readonly forms: readonly Form[];
  readonly left?: Pattern;
  readonly right?: Pattern;
  /** What the number's own words must be. */
  readonly self?: Pattern;
  readonly examples: { readonly match: readonly string[]; readonly miss: readonly string[] };
}

/** What describes a machine rather than what runs on it. */
export const settingsOfMachines: readonly SettingRule[] = [
  {
    id: "setting/count-of-devices",
    reason: "A number times a device counts devices.",
    forms: ["ratio"],
    right:
      /^ ?(?:NVIDIA |AMD |Nvidia )?(?:A100|H100|V100|A40|H20|H800|A800|L40|L4|T4|RTX|MI\d|TPU|GPUs?\b|CPUs?\b|NPUs?\b|cards?\b|nodes?\b)(?!(?:\/\w+)? (?:memory|hours))/,
    examples: { match: ["trained on «8x» A100 cards"], miss: ["«2x» GPU memory savings"] },
  },
  {
    id: "setting/clock",
    reason: "Frequencies, voltages and process nodes describe the chip.",
    forms: ["unit", "bare"],
    right: /^ ?-?(?:MHz|GHz|kHz|nm\b|V\b|mV)/,
    examples: { match: ["a chip in «28» nm at «500» MHz"], miss: ["drawing «28 mW»"] },
  },
  {
    id: "setting/memory-of-device",
    reason: "The memory that a device has is its description.",
    forms: ["unit"],
    left: /^(?!.*\b(?:requir|need|consum|occup|us)\w* only $).*(?:\bsingle|\bone|\bcommodity|\bconsumer(?:-grade)?|\bwith|\ba|\ban|\bhas|\bhave|\bof|\bequipped with|\bNVIDIA|\bonly) (?:an? |only |just )?$/i,
    right:
      /^[ -](?:NVIDIA |consumer |commodity |single |edge )*(?:GPUs?|cards?|VRAM|RAM|HBM|DRAM|devices?|A100|H100|V100|RTX|graphics|of (?:RAM|VRAM|DRAM|HBM|GPU memory|memory (?:on|per|available))|memory (?:GPU|device|card|budget|limit)|smartphones?|laptops?|on-chip|SRAM|buffer)/,
    examples: {
      match: ["fits a single «24GB» GPU", "phones with «8 GB» of RAM"],
      miss: ["needs «3 GB» of memory", "saves «3 GB» VRAM", "requires only «3 GB» of VRAM"],
    },
  },
  {
    id: "setting/granule",
    reason: "Pages, blocks and records have a size by design.",
    forms: ["unit"],
    self: /[KMG]i?B|bytes/,
    right:
      /^[ -](?:(?:huge|base|large|small|memory|data|cache) )?(?:pages?|blocks?|chunks?|granules?|granularit\w+|cache ?lines?|stripes?|records?|objects?|values|messages?|packets?|sectors?)\b(?! (?:table|cache))/,
    examples: { match: ["moved in «4 KB» pages"], miss: ["a footprint of «4 KB» per core"] },
  },
  {
    id: "setting/memory-on-chip",
    reason: "Caches, buffers and memories of a chip have a capacity by design.",
    forms: ["unit"],
    right:
      /^[ -](?:of (?:the )?)?(?:(?:[Ll][123]|last-level|shared|global|local|on-chip|off-chip|scratchpad|embedded|unified|static|dual-port|software-managed|data|weight|instruction|activation|input|output) )*(?:caches?|buffers?|scratchpads?|SRAMs?|eDRAM|e?Flash|flash|ROM|BRAM|URAM|register files?|LLC|DIMMs?|memory chips?)\b(?! (?:traffic|access|footprint|usage|use|reduction|savings?))/,
    left: /^(?!.*\b(?:needs?|requires?|consum\w+|sav(?:es|ing)|occup\w+|reduc\w+|uses? only|takes?(?: up)?|fits?|total of)(?: (?:only|just|about|up to|less than|under|a|an))* $)(?!.*\b(?:within|in) (?:only |just |about )?$)/i,
    examples: {
      match: ["each core has a «1 MB» cache", "beside «256 KB» of on-chip SRAM"],
      miss: ["it needs «2 MB» of on-chip SRAM", "it saves «3 GB» KV cache"],
    },
  },
  {
    id: "setting/memory-of-chip",
    reason: "So is the memory that a chip comes with, and the memory into which things fit.",
    forms: ["unit"],
    left: /\b(?:arrays?|multipliers?|cores?|PEs|units|processors?|accelerators?|chips?|boards?|microcontrollers?|machines?|nodes?|servers?|devices?)(?: [\w-]+){0,3} with (?:only |just |a mere )?$|\b(?:into|in|within|on) the $/i,
    right: /^ (?:of\b|on\b|that\b|available\b)/,
    self: /[KMGT]i?B|bytes/,
    examples: {
      match: ["a board with «512 KB» of memory", "all fits into the «16 GB» of one card"],
      miss: ["the board runs it with a footprint of «512 KB» on average"],
    },
  },
  {
    id: "setting/named-device",
    reason: "A capacity or rate before a device's name says which device.",
    forms: ["unit"],
    right:
      /^[ -](?:(?:NVIDIA|Nvidia|AMD|Intel|Apple) )?(?:[A-Z]\d{1,3}0?\w{0,3}\b|RTX|GTX|Titan|Tesla|Jetson|Raspberry|Radeon|MacBook|iPhone|TPU|NPUs?\b|FPGAs?\b|SoCs?\b|links?\b|Ethernet|InfiniBand|network\b|NVLink|PCIe|interconnects?\b)/,
    self: /[KMGT]i?B|[GT]bps|[GT]b\/s|TOPS|TFLOPS|bytes/,
    examples: {
      match: ["on one «16 GB» T4", "behind «10 Gbps» links", "a «26 TOPS» NPU"],
      miss: ["it reaches «26 TOPS» on a T4", "it saves «16 GB» memory"],
    },
  },
  {
    id: "setting/service-level",
    reason: "A share of requests that must be served in time is an objective.",
    forms: ["percent"],
    left: /\b(?:within|under|at|for|with|meeting|the|a|an|given|subject to) $/i,
    right: /^ (?:SLOs?|SLAs?)\b/,
    examples: {
      match: ["serves 3x more requests within «99%» SLO attainment"],
      miss: ["it reaches «99%» SLO attainment"],
    },
  },
  {
    id: "setting/requirement",
    reason: "What must be reached has not been reached yet.",
    forms: ["unit"],
    left: /\b(?:must|should|need(?:s|ed)? to|ha(?:s|ve) to|required to) (?:be|stay|remain)(?: [\w-]+){0,3} (?:under|below|within|less than|over|above|at least|at most) $/i,
    examples: { match: ["latency must stay below «9 ms»"], miss: ["latency stays below «9 ms»"] },
  },
  {
    id: "setting/network-rate",
    reason: "So is the rate of the network that machines are joined by.",
    forms: ["unit"],
    left: /\b(?:networks?|links?|Ethernet|interconnects?|bandwidths?|PCIe|NVLink|InfiniBand|uplinks?)(?: \w+){0,2} (?:of |at |with |like |\()(?:only |just |about )?$/i,
    self: /[GMKT]b(?:ps|it\/s|\/s)/,
    examples: { match: ["on a network like «10 Gbps»"], miss: ["it sends «10 Gbps»"] },
  },
  {
    id: "setting/size-and-operations",
    reason: "Operations beside a number of parameters in a bracket describe the network.",
    forms: ["unit"],
    left: /\([^()]{0,24}\b(?:parameters|params),? (?:and )?$/i,
    self: /FLOP|MAC/i,
    examples: {
      match: ["on a small network (2M parameters, «71M FLOPs»)"],
      miss: ["it needs few parameters and only «71M FLOPs»"],
    },
  },
  {
    id: "setting/budget-of-operations",
    reason: "Operations that a network may use are a condition of its accuracy.",
    forms: ["unit"],
    left: /\b(?:under|at|around|below|budget of|constraint of|limit of|regime of|level of|given|models? (?:with|of)|networks? (?:with|of)) (?:(?:the|an?|about|around|only|just|roughly|similar|same) )*$|^With (?:only |about )?$|[(<~]$/i,
    self: /(?:FLOPs?|MACs?|flops|[Aa]dds)$/,
    examples: {
      match: ["accuracy rises under «600M MACs»", "it is right in 80% of the cases (<«600M MACs»)"],
      miss: ["it needs only «600M MACs»"],
    },
  },
  {
    id: "setting/from-devices-to-devices",
    reason: "From so many machines to so many is how far something scales.",
    forms: ["bare"],
    left: /^(?!.*\b(?:reduc\w+|cut\w*|fewer|number|lower\w*|shrink\w*|need\w*|requir\w+|sav\w+)\b).*\bfrom (?:\d+ to )?$/i,
    right:
      /^(?: to \d+)? (?:GPUs?|CPUs?|TPUs?|cores|nodes|devices|workers|clients|cards|chips|processors|machines|servers|threads|ranks)\b/,
    examples: {
      match: ["a speedup of 12.3x from «8» to 128 GPUs", "a speedup of 12.3x from 8 to «128» GPUs"],
      miss: ["it reduces the cluster from «16» to 4 GPUs"],
    },
  },
  {
    id: "setting/size-of-data",
    reason: "So is the size of a data set or model.",
    forms: ["unit"],
    right:
      /^ (?:of (?:[\w-]+ )?(?:text|data|images|tokens|training data|raw|code|model)|datasets?|models?|LLMs?|checkpoints?|corpus)/i,
    examples: { match: ["pre-trained on «570 GB» of text"], miss: ["a footprint of «570 MB» on disk"] },
  },
];
