import type { StaffKey } from "./wording.ts";

/** Who sells it to us, by their place in the list of suppliers. */
type Supplier = 0 | 1 | 2 | 3 | 4;

export type Ware = {
  readonly code: string;
  /** What the customer pays for one, VAT included, in whole units of money. */
  readonly price: number;
  readonly supplier: Supplier;
  /** How many are to lie on the shelf; 0: brought only for an order. */
  readonly stock: number;
};

const SUPPLIER: Readonly<Record<string, Supplier>> = { HP: 0, PH: 1, PC: 2, TL: 3, CL: 4 };
const wares = (lines: string): Ware[] =>
  lines
    .trim()
    .split(/\s*;\s*/)
    .map((line) => {
      const [code = "", price, stock] = line.split(" ");
      return { code, price: Number(price), stock: Number(stock), supplier: SUPPLIER[code.slice(0, 2)] ?? 0 };
    });

/** Goods: code, price, usual stock. Their names are among the words of each language. */
export const GOODS: readonly Ware[] = wares(`
  HP-PUMP 980 6; HP-HEAT 720 6; HP-BEAR 1150 4; HP-SEAL 1250 4; HP-BELT 420 6;
  HP-BRSH 280 8; HP-LOCK 540 5; HP-VALV 480 5; HP-CTRL 2900 0;
  HP-THER 690 4; HP-COMP 4600 0; HP-LAMP 160 6; HP-CIRC 2100 3; HP-GRND 310 5; HP-ORNG 260 8; HP-CPMP 850 4;
  CL-FILT 220 8;
  CL-CAPA 340 6; CL-DREN 180 6; CL-THRM 420 5; CL-IGNT 560 5; CL-EXCH 3200 0; CL-ANOD 240 8; CL-BOIL 650 5;
  PH-DISP 2400 4;
  PH-DIS2 1900 4; PH-DIS3 4200 0; PH-BATT 780 8; PH-BAT2 1150 5; PH-PORT 260 10; PH-BACK 540 5; PH-MICR 180 6; PH-CAM 1350 3; PH-GLAS 200 20;
  PH-TABL 1500 2;
  PC-SSD5 1800 5; PC-SSD1 2900 3; PC-RAM8 950 5; PC-KEYB 1100 4; PC-SCRN 3100 3; PC-BATT 1700 3; PC-FAN 620 5; PC-JACK 290 6; PC-PSU 1600 4;
  PC-CHRG 1100 5; PC-ROLL 320 6; PC-TONR 190 15; PC-CAPS 150 8; PC-MAIN 6800 0;
  TL-BRSH 120 12; TL-ARMT 1350 3; TL-GEAR 380 4; TL-CARB 890 3; TL-PSTN 1500 2; TL-CHAN 450 8;
  TL-PLUG 130 12; TL-FILT 160 10; TL-CABL 240 6; TL-CORD 110 8
`);

/** What is used up: code, unit, what a thousand of its units costs us without VAT, usual stock. */
export const MATERIALS = [
  { code: "M2", unit: "ml", cost: 160, stock: 4_000, supplier: 0 },
  { code: "M3", unit: "g", cost: 6_000, stock: 120, supplier: 2 },
  { code: "M4", unit: "g", cost: 900, stock: 3_000, supplier: 4 },
  { code: "M5", unit: "ml", cost: 280, stock: 3_000, supplier: 1 },
  { code: "M6", unit: "g", cost: 700, stock: 1_000, supplier: 3 },
  { code: "M7", unit: "g", cost: 1_800, stock: 600, supplier: 1 },
  { code: "M8", unit: "ml", cost: 350, stock: 3_000, supplier: 3 },
] as const;

/** Our cost of goods without VAT, out of their price with VAT: what the shop's trade leaves. */
export const costOf = (price: number): number => Math.round(((price * 100) / 1.2) * 0.68);

/** The trades of the demo, where they are done and who does them. */
export const TRADES = [
  { trade: "household", home: 0, engineer: "engineer" },
  { trade: "climate", home: 0, engineer: "engineer2" },
  { trade: "tools", home: 0, engineer: "engineer2" },
  { trade: "phones", home: 1, engineer: "engineer3" },
  { trade: "computers", home: 1, engineer: "engineer3" },
] as const satisfies readonly { readonly trade: string; readonly home: 0 | 1; readonly engineer: StaffKey }[];
export type DemoTrade = (typeof TRADES)[number]["trade"];

/** The goods a branch keeps: those of the trades it does. */
export const PREFIXES = [
  ["HP", "CL", "TL"],
  ["PH", "PC"],
] as const;
