import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { MACHINE } from "./appearance.ts";

const CATEGORY = "industrial";

export const industrial: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Промислове та холодильне обладнання / Промышленное и холодильное оборудование / Industrial and refrigeration"),
  types: [
    deviceType({
      name: worded("Холодильна вітрина / Холодильная витрина / Refrigerated display case"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        {
          key: "refrigerant",
          label: worded("Холодоагент / Хладагент / Refrigerant"),
          kind: "choice",
          choices: ["R404A", "R290", "R134a", worded("інший / другой / other")],
        },
      ],
      faults: chips(`
      не тримає температуру / не держит температуру / does not hold temperature
      намерзає випарник / намерзает испаритель / evaporator ices up
      не запускається компресор / не запускается компрессор / compressor does not start
      витік холодоагенту / утечка хладагента / refrigerant leak
    `),
      appearance: MACHINE,
      completeness: chips(`
      полиці / полки / shelves
      підсвічування / подсветка / lighting
    `),
    }),
    deviceType({
      name: worded("Компресор / Компрессор / Compressor"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      fields: [{ key: "pressure_bar", label: worded("Робочий тиск, бар / Рабочее давление, бар / Working pressure, bar"), kind: "number" }],
      faults: chips(`
      не набирає тиск / не набирает давление / no pressure
      перегрівається / перегревается / overheats
      стукає / стучит / knocks
      викидає мастило / выбрасывает масло / throws oil
    `),
      appearance: MACHINE,
      completeness: chips(`
      манометр / манометр / pressure gauge
      паспорт / паспорт / passport
    `),
    }),
    deviceType({
      name: worded("Електродвигун / Электродвигатель / Electric motor"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        { key: "power_kw", label: worded("Потужність, кВт / Мощность, кВт / Power, kW"), kind: "number" },
        { key: "rpm", label: worded("Оберти за хвилину / Обороты в минуту / Revolutions per minute"), kind: "number" },
      ],
      faults: chips(`
      гуде, не обертається / гудит, не вращается / hums, does not turn
      перегрівається / перегревается / overheats
      замикання на корпус / замыкание на корпус / short to case
      шум підшипників / шум подшипников / bearing noise
    `),
      appearance: MACHINE,
      completeness: chips(`
      шків / шкив / pulley
      клемна коробка / клеммная коробка / terminal box
    `),
    }),
  ],
  works: [
    usual("Діагностика з виїздом / Диагностика с выездом / On-site diagnostics", 1.5, 1200),
    usual("Перемотування електродвигуна / Перемотка электродвигателя / Motor rewinding", 8.0, 6500),
    usual("Заміна підшипників / Замена подшипников / Bearings replacement", 2.0, 1600),
    usual("Пошук і усунення витоку / Поиск и устранение утечки / Leak search and repair", 2.5, 2400),
    usual("Заміна компресора / Замена компрессора / Compressor replacement", 4.0, 4200),
    usual("Планове обслуговування / Плановое обслуживание / Planned maintenance", 2.0, 1700),
  ],
};
