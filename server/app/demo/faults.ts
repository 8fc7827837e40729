import type { DemoTrade } from "./assortment.ts";

/** What is wrong and what it takes: works of the trade's template by their English names, parts by code and pieces, materials by code and units. */
export type Job = {
  readonly trade: DemoTrade;
  readonly type: string;
  readonly fault: string;
  readonly works: readonly string[];
  readonly parts: readonly (readonly [code: string, pieces: number])[];
  readonly materials: readonly (readonly [code: string, units: number])[];
  /** The only model it fits; usually any. */
  readonly model?: string | undefined;
  /** Done where the device stands. */
  readonly onSite: boolean;
};

/** trade / type / fault / works / parts and materials / model or "on site". */
const LISTED = `
household / Washing machine / does not drain / Drain pump replacement / HP-PUMP 1
household / Washing machine / does not heat / Heating element replacement / HP-HEAT 1
household / Washing machine / noisy when spinning / Drum bearings replacement / HP-BEAR 1, M6 15
household / Washing machine / leaks / Door seal replacement / HP-SEAL 1
household / Washing machine / drum does not turn / Control board repair / HP-BRSH 1, HP-BELT 1
household / Washing machine / does not fill / Door seal replacement / HP-VALV 1, HP-LOCK 1
household / Washing machine / shows an error code / Control board repair / HP-CTRL 1
household / Refrigerator / does not cool / Refrigerant charge / HP-THER 1, M4 60 / on site
household / Refrigerator / compressor never stops / Refrigerant charge / HP-COMP 1, M4 80
household / Refrigerator / lamp is out / Diagnostics on site / HP-LAMP 1 / on site
household / Dishwasher / does not drain / Drain pump replacement / HP-PUMP 1
household / Dishwasher / does not wash well / Control board repair / HP-CIRC 1
household / Coffee machine / does not grind / Coffee machine cleaning and descaling / HP-GRND 1, M2 120
household / Coffee machine / leaks / Coffee machine cleaning and descaling / HP-ORNG 2, M2 100
household / Coffee machine / no water / Coffee machine cleaning and descaling / HP-CPMP 1, M2 100
household / Coffee machine / asks for descaling / Coffee machine cleaning and descaling / M2 150
climate / Air conditioner / bad smell / Air conditioner cleaning / CL-FILT 2, M2 200 / on site
climate / Air conditioner / does not cool / Refrigerant refill / CL-CAPA 1 / on site
climate / Air conditioner / indoor unit leaks / Air conditioner cleaning / CL-DREN 1 / on site
climate / Gas boiler / does not ignite / Annual boiler service / CL-IGNT 1 / on site
climate / Gas boiler / no hot water / Heat exchanger flushing / CL-EXCH 1, M2 300
climate / Water heater / does not heat / Heater element replacement / CL-BOIL 1, CL-ANOD 1
climate / Water heater / heats slowly / Heater element replacement / CL-ANOD 1
tools / Hammer drill / sparks / Brushes replacement / TL-BRSH 1
tools / Hammer drill / no hammer action / Gearbox repair / TL-GEAR 1, M6 40
tools / Hammer drill / overheats / Armature replacement / TL-ARMT 1
tools / Angle grinder / damaged cable / Brushes replacement / TL-CABL 1, TL-BRSH 1
tools / Chainsaw / does not start / Carburettor cleaning / TL-CARB 1, TL-PLUG 1, M8 100
tools / Chainsaw / stalls under load / Piston replacement / TL-PSTN 1, TL-FILT 1, M8 100
tools / Lawn mower / does not start / Seasonal service, Chain sharpening / TL-PLUG 1, TL-FILT 1
tools / Generator / does not start / Carburettor cleaning / TL-PLUG 1, TL-CORD 1
phones / Phone / broken screen / Display replacement / PH-DISP 1, PH-GLAS 1 / Galaxy A54
phones / Phone / broken screen / Display replacement / PH-DIS2 1, PH-GLAS 1 / Redmi Note 12
phones / Phone / broken screen / Display replacement / PH-DIS3 1, PH-GLAS 1 / iPhone 12
phones / Phone / battery drains fast / Battery replacement / PH-BATT 1
phones / Phone / battery drains fast / Battery replacement / PH-BAT2 1 / iPhone 12
phones / Phone / does not charge / Charging port replacement / PH-PORT 1, M7 3
phones / Phone / caller is not heard / Cleaning after moisture / PH-MICR 1, M5 20
phones / Phone / was in water / Cleaning after moisture, Mainboard repair / M5 60, M7 6
phones / Phone / camera does not work / Software recovery / PH-CAM 1
phones / Tablet / broken screen / Display replacement / PH-TABL 1
phones / Tablet / does not charge / Charging port replacement / PH-PORT 1, M7 3
computers / Laptop / overheats / Cleaning and thermal paste / PC-FAN 1, M3 2
computers / Laptop / slow / Operating system installation, Data transfer / PC-SSD5 1
computers / Laptop / broken screen / Screen replacement / PC-SCRN 1
computers / Laptop / keyboard does not work / Keyboard replacement / PC-KEYB 1
computers / Laptop / does not charge / Power socket replacement / PC-JACK 1, M7 4
computers / Laptop / liquid damage / Liquid damage recovery / PC-MAIN 1, M5 80
computers / Desktop computer / noisy fan / Cleaning and thermal paste / PC-PSU 1, M3 2
computers / Desktop computer / drive is not seen / Operating system installation / PC-SSD1 1, PC-RAM8 1
computers / Printer / does not pick paper / Cleaning and thermal paste / PC-ROLL 1, M5 20
computers / Printer / stripes on prints / Cartridge refill / PC-TONR 1
computers / Monitor / flickers / Power socket replacement / PC-CAPS 1, M7 5`;

export const JOBS: readonly Job[] = LISTED.trim()
  .split("\n")
  .map((line): Job => {
    const [trade = "", type = "", fault = "", works = "", used = "", more] = line.split(" / ");
    const counted = used
      .split(", ")
      .map((it) => it.split(" "))
      .map(([code = "", amount]) => [code, Number(amount)] as const);
    return {
      trade: trade as DemoTrade,
      type,
      fault,
      works: works.split(", "),
      onSite: more === "on site",
      model: more === "on site" ? undefined : more,
      parts: counted.filter(([code]) => code.includes("-")),
      materials: counted.filter(([code]) => !code.includes("-")),
    };
  });
