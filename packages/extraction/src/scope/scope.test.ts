import { describe, expect, test } from "vitest";
import { createExtractor } from "../index.ts";

const extractor = createExtractor();

const OUT: readonly (readonly [string, string])[] = [
  [
    "Particle acceleration at oblique shocks in young supernova remnants",
    "We study how protons gain energy when a shock crosses magnetized plasma at an angle. Our model of diffusive acceleration predicts a spectrum that is steeper than observed by gamma-ray telescopes, and simulations with a larger box confirm it.",
  ],
  [
    "Spectral lags of long bursts",
    "Gamma-ray bursts show lags between energy bands. With data of two satellites we constrain the Lorentz factor of the jet and discuss what accelerates electrons in it. The universe at high redshift shows no difference.",
  ],
  [
    "Early mobilisation after hip surgery",
    "In a randomized trial of 240 patients we compared early with late mobilisation. Mortality after one year was 4.1% and 6.3%. Participants in the early group left hospital two days sooner and reported fewer symptoms.",
  ],
  [
    "Minimum wages and small firms",
    "Using household data of eleven regions we estimate how a rise of the minimum wage by 8% changes employment in small firms. A model of the labor market with frictions explains the small effect. Policymakers should take note.",
  ],
  [
    "Rigidity of foliations on compact manifolds",
    "We prove a rigidity theorem for codimension-one foliations on compact manifolds with non-negative Ricci curvature. As a corollary we obtain a new proof of a conjecture on the first cohomology group.",
  ],
  [
    "Soil fungi and seedling survival",
    "Seedlings of three species were planted in soil with and without fungi. Survival doubled with fungi in dry years. We conclude that fungi accelerate the recovery of plants after fire and that species differ in how much they gain.",
  ],
  [
    "Enhanced superconductivity under strain",
    "Thin crystals under uniaxial strain show a higher critical temperature. Phonon spectra indicate that the lattice softens. The ferromagnetic order vanishes at 2% strain, which suggests that two mechanisms compete for the same electrons.",
  ],
  [
    "Star formation in turbulent clouds",
    "Magnetized molecular clouds collapse into stars. With high-resolution simulations on a supercomputer and a new numerical scheme we follow turbulence, gravity and cosmic rays in a galaxy and compare with state-of-the-art models and telescope data.",
  ],
  [
    "How far a stage of a wakefield accelerator can go",
    "Accelerators driven by lasers grow smaller each year. From data of thirty experiments we fit models that predict the energy of a bunch. Performance follows the pulse energy, and a next stage of 50 GeV would be a benchmark for designs at low electron density.",
  ],
  [
    "Ageing of blades under salt spray",
    "Accelerated ageing of turbine blades tells in weeks what the sea does in years. We compare corrosion after 500 hours with data of two wind farms. A regression model predicts fatigue life within 8%, and its accuracy grows with more samples.",
  ],
  [
    "What an accelerator does for a startup",
    "Programmes known as accelerators give startups money and advice. With data of 900 firms we estimate a model of survival. Those trained for three months raise 20% more venture capital, and networks of founders explain most of it.",
  ],
  [
    "A rise that quickens",
    "Sea level rises ever faster. Satellite data of thirty years and a new framework to combine them show an acceleration of 0.08 mm a year. Models of the ice sheet explain half of it; predictions for rivers need more accurate data.",
  ],
  [
    "Letters of a harbour town",
    "The essay follows four merchants through sixty letters kept in a harbour town. It asks how they wrote of weather, debts and one another, and why so few of them ever named the ships. The picture that emerges is of people for whom silence was a form of credit, and for whom a signature mattered more than what stood above it.",
  ],
];

const IN: readonly (readonly [string, string])[] = [
  [
    "A GPU code for cosmic ray transport in turbulent galaxies",
    "Cosmic rays drive galactic winds. We present an open-source code that follows them on GPUs and runs 40x faster than before on A100.",
  ],
  [
    "Faster tokamak equilibria",
    "Plasma control in a tokamak needs equilibria in real time. A neural network trained on simulations gives them within 2 ms.",
  ],
  [
    "Accelerated gradient methods under weak convexity",
    "We prove a lemma on momentum and derive a theorem: the convergence rate is optimal in a Hilbert space.",
  ],
  [
    "Segmenting tumours on a phone",
    "Patients wait for diagnosis. We run image segmentation for cancer on a smartphone with a CNN.",
  ],
  ["Products of Pauli strings", "A simple algorithm for tensor products of matrices avoids needless work."],
  ["Swiftly", ""],
  [
    "Control of a beamline",
    "Tuning an electron beam takes hours. A neural network on an FPGA does it online, within 40 us, for lasers and linacs alike.",
  ],
  [
    "Rain in an hour",
    "Storms over the ocean are hard to foresee. We train a machine learning method on rainfall and data of satellites; it foretells cyclones and the climate of a season in a minute.",
  ],
  ["Fast protein search", "Proteins are compared by a hashing algorithm on CPUs."],
  [
    "Predicting crop yield at the edge",
    "Farmers need forecasts of crops. Our microcontroller runs a quantized model in the soil probe.",
  ],
];

describe("scope", () => {
  test.each(OUT)("leaves out: %s", (title, abstract) => {
    const record = extractor.extract({ key: "k", title, abstract });
    expect(record.in_scope).toBe(false);
    const { entities, techniques, model_classes, labels, measurements } = record;
    expect([entities, techniques, model_classes, labels, measurements]).toEqual([[], [], [], [], []]);
  });
  test.each(IN)("keeps: %s", (title, abstract) => {
    expect(extractor.extract({ key: "k", title, abstract }).in_scope).toBe(true);
  });
});
