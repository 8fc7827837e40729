import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { WEAR } from "./appearance.ts";

const CATEGORY = "climate";

export const climate: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Клімат і опалення / Климат и отопление / Climate and heating"),
  types: [
    deviceType({
      name: worded("Кондиціонер / Кондиционер / Air conditioner"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 1095,
      fields: [
        {
          key: "refrigerant",
          label: worded("Холодоагент / Хладагент / Refrigerant"),
          kind: "choice",
          choices: ["R32", "R410A", "R22", worded("інший / другой / other")],
        },
        { key: "power_btu", label: worded("Потужність, BTU / Мощность, BTU / Power, BTU"), kind: "number" },
        { key: "floor", label: worded("Поверх / Этаж / Floor"), kind: "number" },
      ],
      faults: chips(`
      не охолоджує / не охлаждает / does not cool
      не гріє / не греет / does not heat
      тече внутрішній блок / течёт внутренний блок / indoor unit leaks
      неприємний запах / неприятный запах / bad smell
      шумить / шумит / noisy
      показує помилку / показывает ошибку / shows an error code
    `),
      appearance: WEAR,
      completeness: chips(`
      пульт / пульт / remote control
      внутрішній блок / внутренний блок / indoor unit
      зовнішній блок / наружный блок / outdoor unit
    `),
    }),
    deviceType({
      name: worded("Газовий котел / Газовый котёл / Gas boiler"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 730,
      fields: [
        { key: "power_kw", label: worded("Потужність, кВт / Мощность, кВт / Power, kW"), kind: "number" },
        {
          key: "circuits",
          label: worded("Контури / Контуры / Circuits"),
          kind: "choice",
          choices: [worded("одноконтурний / одноконтурный / single-circuit"), worded("двоконтурний / двухконтурный / double-circuit")],
        },
        { key: "started_on", label: worded("Пуск в експлуатацію / Пуск в эксплуатацию / Commissioned on"), kind: "day" },
      ],
      faults: chips(`
      не запалюється / не зажигается / does not ignite
      немає гарячої води / нет горячей воды / no hot water
      падає тиск / падает давление / pressure drops
      гасне під час роботи / гаснет при работе / goes out
      показує помилку / показывает ошибку / shows an error code
    `),
      appearance: WEAR,
      completeness: chips(`
      паспорт / паспорт / passport
      термостат / термостат / thermostat
    `),
    }),
    deviceType({
      name: worded("Водонагрівач / Водонагреватель / Water heater"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [{ key: "volume_l", label: worded("Об'єм, л / Объём, л / Volume, l"), kind: "number" }],
      faults: chips(`
      не гріє / не греет / does not heat
      тече / течёт / leaks
      б'є струмом / бьёт током / electric shock
      довго гріє / долго греет / heats slowly
    `),
      appearance: WEAR,
      completeness: chips(`
      запобіжний клапан / предохранительный клапан / safety valve
    `),
    }),
  ],
  works: [
    usual("Діагностика з виїздом / Диагностика с выездом / On-site diagnostics", 1.0, 600),
    usual("Чищення кондиціонера / Чистка кондиционера / Air conditioner cleaning", 1.5, 1200),
    usual("Заправлення фреоном / Заправка фреоном / Refrigerant refill", 1.5, 1500),
    usual("Монтаж кондиціонера / Монтаж кондиционера / Air conditioner installation", 4.0, 4500),
    usual("Річне обслуговування котла / Годовое обслуживание котла / Annual boiler service", 1.5, 1400),
    usual("Промивання теплообмінника / Промывка теплообменника / Heat exchanger flushing", 2.0, 1800),
    usual("Заміна ТЕНа бойлера / Замена ТЭНа бойлера / Heater element replacement", 1.2, 900),
  ],
};
