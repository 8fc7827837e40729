import { chips, deviceType, type TradeTemplate, usual, worded } from "../templates.ts";
import { SCREEN, WEAR } from "./appearance.ts";

const CATEGORY = "cash-registers";

export const cashRegisters: TradeTemplate = {
  trade: CATEGORY,
  name: worded("Касові апарати / Кассовые аппараты / Cash registers"),
  types: [
    deviceType({
      name: worded("Касовий апарат / Кассовый аппарат / Cash register"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      serialLabel: worded("Заводський № / Заводской № / Serial No."),
      fields: [
        { key: "fiscal_no", label: worded("Фіскальний номер / Фискальный номер / Fiscal number"), kind: "text", required: true },
        { key: "seal_no", label: worded("№ пломби / № пломбы / Seal No."), kind: "text" },
        {
          key: "sim_operator",
          label: worded("Оператор SIM / Оператор SIM / SIM operator"),
          kind: "choice",
          choices: [worded("Київстар / Киевстар / Kyivstar"), "Vodafone", "lifecell", worded("немає / нет / none")],
        },
      ],
      faults: chips(`
      не друкує чек / не печатает чек / does not print receipts
      не передає дані до податкової / не передаёт данные в налоговую / does not send data to the tax office
      заблокований / заблокирован / blocked
      не заряджається / не заряжается / does not charge
      не працює клавіатура / не работает клавиатура / keyboard does not work
    `),
      appearance: WEAR,
      completeness: chips(`
      блок живлення / блок питания / power adapter
      книга ОРО / книга УРО / registration book
      розрахункова книжка / расчётная книжка / receipt book
      стрічка / лента / paper roll
    `),
    }),
    deviceType({
      name: worded("Платіжний термінал / Платёжный терминал / Payment terminal"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      faults: chips(`
      не читає картку / не читает карту / does not read cards
      немає зв'язку / нет связи / no connection
      не друкує / не печатает / does not print
      не тримає заряд / не держит заряд / battery drains
    `),
      appearance: SCREEN,
      completeness: chips(`
      база / база / dock
      блок живлення / блок питания / power adapter
    `),
    }),
    deviceType({
      name: worded("Ваги / Весы / Scales"),
      category: CATEGORY,
      identifier: "serial",
      warrantyDefaultDays: 365,
      fields: [
        { key: "verified_until", label: worded("Повірка чинна до / Поверка действительна до / Verified until"), kind: "day" },
        { key: "limit_kg", label: worded("Межа, кг / Предел, кг / Limit, kg"), kind: "number" },
      ],
      faults: chips(`
      неправильно зважують / неправильно взвешивают / weigh wrongly
      не вмикаються / не включаются / do not turn on
      не друкують етикетку / не печатают этикетку / do not print labels
    `),
      appearance: WEAR,
      completeness: chips(`
      платформа / платформа / platform
      блок живлення / блок питания / power adapter
    `),
    }),
  ],
  works: [
    usual("Введення в експлуатацію / Ввод в эксплуатацию / Commissioning", 1.0, 700),
    usual("Технічне обслуговування / Техническое обслуживание / Maintenance", 0.5, 350),
    usual("Пломбування / Опломбирование / Sealing", 0.3, 200),
    usual("Програмування товарів / Программирование товаров / Goods programming", 1.0, 500),
    usual("Заміна друкувального механізму / Замена печатающего механизма / Print head replacement", 1.0, 800),
    usual("Заміна акумулятора / Замена аккумулятора / Battery replacement", 0.4, 250),
    usual("Калібрування ваг / Калибровка весов / Scales calibration", 0.8, 600),
  ],
};
