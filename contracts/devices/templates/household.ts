import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { WEAR } from "./appearance.ts";

const CATEGORY = "household";

export const household: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Побутова техніка / Бытовая техника / Household appliances"),
  types: [
    deviceType({
      name: worded("Пральна машина / Стиральная машина / Washing machine"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      serialLabel: worded("S/N на табличці / S/N на табличке / S/N on the plate"),
      fields: [
        { key: "load_kg", label: worded("Завантаження, кг / Загрузка, кг / Load, kg"), kind: "number" },
        {
          key: "loading",
          label: worded("Тип завантаження / Тип загрузки / Loading"),
          kind: "choice",
          choices: [worded("фронтальне / фронтальная / front"), worded("вертикальне / вертикальная / top")],
        },
      ],
      faults: chips(`
      не вмикається / не включается / does not turn on
      не зливає воду / не сливает воду / does not drain
      не набирає воду / не набирает воду / does not fill
      не гріє воду / не греет воду / does not heat
      не крутить барабан / не крутит барабан / drum does not turn
      шумить під час віджиму / шумит при отжиме / noisy when spinning
      протікає / протекает / leaks
      показує помилку / показывает ошибку / shows an error code
    `),
      appearance: WEAR,
      completeness: chips(`
      зливний шланг / сливной шланг / drain hose
      заливний шланг / заливной шланг / inlet hose
      інструкція / инструкция / manual
      гарантійний талон / гарантийный талон / warranty card
    `),
    }),
    deviceType({
      name: worded("Холодильник / Холодильник / Refrigerator"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        {
          key: "refrigerant",
          label: worded("Холодоагент / Хладагент / Refrigerant"),
          kind: "choice",
          choices: ["R600a", "R134a", worded("інший / другой / other")],
        },
        { key: "no_frost", label: worded("No Frost / No Frost / No Frost"), kind: "yes-no" },
      ],
      faults: chips(`
      не морозить / не морозит / does not cool
      намерзає лід / намерзает лёд / ice builds up
      тече вода / течёт вода / water leaks
      компресор не зупиняється / компрессор не останавливается / compressor never stops
      гучно працює / громко работает / noisy
      не світить лампа / не горит лампа / lamp is out
    `),
      appearance: WEAR,
      completeness: chips(`
      полиці / полки / shelves
      ящики / ящики / drawers
    `),
    }),
    deviceType({
      name: worded("Посудомийна машина / Посудомоечная машина / Dishwasher"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      не миє / не моет / does not wash well
      не зливає воду / не сливает воду / does not drain
      не гріє воду / не греет воду / does not heat
      протікає / протекает / leaks
      показує помилку / показывает ошибку / shows an error code
    `),
      appearance: WEAR,
      completeness: chips(`
      кошики / корзины / baskets
      шланги / шланги / hoses
    `),
    }),
    deviceType({
      name: worded("Кавомашина / Кофемашина / Coffee machine"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "cycles",
      faults: chips(`
      не подає воду / не подаёт воду / no water
      не меле / не мелет / does not grind
      протікає / протекает / leaks
      просить декальцинації / просит декальцинации / asks for descaling
      не гріє / не греет / does not heat
    `),
      appearance: WEAR,
      completeness: chips(`
      резервуар для води / резервуар для воды / water tank
      піддон / поддон / drip tray
      заварювальний блок / заварочный блок / brew group
      кабель живлення / кабель питания / power cable
    `),
    }),
  ],
  works: [
    usual("Діагностика на місці / Диагностика на месте / Diagnostics on site", 0.5, 400),
    usual("Заміна зливного насоса / Замена сливного насоса / Drain pump replacement", 1.0, 900),
    usual("Заміна ТЕНа / Замена ТЭНа / Heating element replacement", 1.2, 950),
    usual("Заміна підшипників барабана / Замена подшипников барабана / Drum bearings replacement", 3.5, 2400),
    usual("Заміна манжети люка / Замена манжеты люка / Door seal replacement", 1.0, 850),
    usual("Заправлення холодоагентом / Заправка хладагентом / Refrigerant charge", 1.5, 1600),
    usual("Ремонт плати керування / Ремонт платы управления / Control board repair", 2.0, 1500),
    usual("Чищення та декальцинація кавомашини / Чистка и декальцинация кофемашины / Coffee machine cleaning and descaling", 1.0, 800),
  ],
};
