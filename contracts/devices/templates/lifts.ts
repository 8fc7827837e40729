import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { MACHINE } from "./appearance.ts";

const CATEGORY = "lifts";

export const lifts: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Ліфти та підйомники / Лифты и подъёмники / Lifts"),
  types: [
    deviceType({
      name: worded("Пасажирський ліфт / Пассажирский лифт / Passenger lift"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "cycles",
      serialLabel: worded("Реєстраційний № / Регистрационный № / Registration No."),
      fields: [
        { key: "stops", label: worded("Зупинок / Остановок / Stops"), kind: "number" },
        { key: "load_kg", label: worded("Вантажність, кг / Грузоподъёмность, кг / Load, kg"), kind: "number" },
        {
          key: "examined_until",
          label: worded("Технічний огляд чинний до / Технический осмотр действителен до / Examined until"),
          kind: "day",
          required: true,
        },
        { key: "address", label: worded("Адреса, під'їзд / Адрес, подъезд / Address, entrance"), kind: "text" },
      ],
      faults: chips(`
      зупинився між поверхами / остановился между этажами / stopped between floors
      не зачиняються двері / не закрываются двери / doors do not close
      не реагує на виклик / не реагирует на вызов / does not answer calls
      ривки під час руху / рывки при движении / jerky ride
      сторонній шум / посторонний шум / unusual noise
      не працює диспетчерський зв'язок / не работает диспетчерская связь / emergency call does not work
    `),
      appearance: MACHINE,
      completeness: chips(`
      паспорт ліфта / паспорт лифта / lift passport
      ключі / ключи / keys
    `),
    }),
    deviceType({
      name: worded("Ескалатор / Эскалатор / Escalator"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      meterUnit: "hours",
      fields: [
        { key: "examined_until", label: worded("Технічний огляд чинний до / Технический осмотр действителен до / Examined until"), kind: "day" },
      ],
      faults: chips(`
      зупиняється / останавливается / stops
      шум ланцюга / шум цепи / chain noise
      пошкоджена сходинка / повреждена ступень / damaged step
      відстає поручень / отстаёт поручень / handrail lags
    `),
      appearance: MACHINE,
      completeness: chips(`
      паспорт / паспорт / passport
    `),
    }),
  ],
  works: [
    usual("Аварійний виїзд / Аварийный выезд / Emergency call-out", 1.5, 1500),
    usual("Місячне технічне обслуговування / Месячное техническое обслуживание / Monthly maintenance", 2.0, 1200),
    usual("Регулювання дверей / Регулировка дверей / Door adjustment", 1.5, 1100),
    usual("Заміна тягових канатів / Замена тяговых канатов / Hoisting ropes replacement", 16.0, 14000),
    usual("Ремонт станції керування / Ремонт станции управления / Controller repair", 4.0, 4500),
    usual("Підготовка до технічного огляду / Подготовка к техническому осмотру / Preparation for examination", 6.0, 5000),
  ],
};
