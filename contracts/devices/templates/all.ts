import type { TradeTemplate } from "../templates.ts";
import { agricultural } from "./agricultural.ts";
import { bicycles } from "./bicycles.ts";
import { cars } from "./cars.ts";
import { cashRegisters } from "./cash-registers.ts";
import { climate } from "./climate.ts";
import { computers } from "./computers.ts";
import { household } from "./household.ts";
import { industrial } from "./industrial.ts";
import { lifts } from "./lifts.ts";
import { medical } from "./medical.ts";
import { phones } from "./phones.ts";
import { surveillance } from "./surveillance.ts";
import { tools } from "./tools.ts";

/** Every trade a shop may begin with, in the order the first start offers them. */
export const tradeTemplates: readonly TradeTemplate[] = [
  household,
  computers,
  phones,
  climate,
  medical,
  industrial,
  tools,
  agricultural,
  cashRegisters,
  bicycles,
  lifts,
  surveillance,
  cars,
];
